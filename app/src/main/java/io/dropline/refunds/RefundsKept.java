package io.dropline.refunds;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import io.dropline.platform.privacy.Keeping;
import io.dropline.platform.privacy.KeepsPersonal;
import io.dropline.platform.privacy.Trait;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Why somebody was paid back may name them; what they were paid stays, since the books need it. */
@Component
class RefundsKept implements KeepsPersonal {
    private final JdbcTemplate jdbc;

    RefundsKept(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Keeping> keeps() {
        return List.of(Keeping.ofOrders("refund", "Refunds", "t.order_id", "id")
                .with(Trait.KEY, "id", "number", "store_ref")
                .with(Trait.WORDS, "reason", "outcome")
                .with(Trait.GIVEN, "number", "requested_at", "state", "amount", "currency", "reason"));
    }

    /** Money that is on its way, or may be, is told to its customer. */
    @Override
    public Set<UUID> busy(MerchantId merchant, List<UUID> orders) {
        return new HashSet<>(jdbc.query(
                """
                select distinct order_id from refund
                where merchant_id = ? and order_id = any(?) and state in ('WAITING', 'SENDING', 'UNKNOWN')""",
                Columns.of(orders).value(merchant.value()).uuid(id -> id),
                (row, index) -> Moments.uuid(row, "order_id")));
    }
}
