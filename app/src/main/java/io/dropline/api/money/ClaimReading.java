package io.dropline.api.money;

import io.dropline.platform.MerchantId;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads claims. */
@Repository
class ClaimReading {
    private static final String ROW = """
            select c.id, c.number, s.code as supplier, o.number as "order", p.number as purchase_order, c.ground, c.state, c.currency, c.amount,
                c.credited, c.written_off, c.explanation, c.opened_at, c.due_on, c.chased as reminders, c.said
            from supplier_claim c
            join supplier s on s.merchant_id = c.merchant_id and s.id = c.supplier_id
            join customer_order o on o.merchant_id = c.merchant_id and o.id = c.order_id
            join purchase_order p on p.merchant_id = c.merchant_id and p.id = c.purchase_order_id
            where c.merchant_id = :merchant\s""";

    private final JdbcClient jdbc;

    ClaimReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Claims, the last opened first; null means any. */
    List<ClaimView> list(
            MerchantId merchant, @Nullable String state, @Nullable String supplier, @Nullable UUID after, int limit) {
        return jdbc.sql(ROW + """
                and (cast(:after as uuid) is null or c.id < :after) and (cast(:state as text) is null or c.state = :state)
                and (cast(:supplier as text) is null or s.code = :supplier)
                order by c.id desc limit :limit""")
                .param("merchant", merchant.value())
                .param("after", after, Types.OTHER)
                .param("state", state, Types.VARCHAR)
                .param("supplier", supplier, Types.VARCHAR)
                .param("limit", limit)
                .query(ClaimView.class)
                .list();
    }

    Optional<ClaimView> find(MerchantId merchant, String number) {
        return jdbc.sql(ROW + "and c.number = :number")
                .param("merchant", merchant.value())
                .param("number", number)
                .query(ClaimView.class)
                .optional();
    }

    /** The purchase order of this number. */
    Optional<UUID> purchaseOrder(MerchantId merchant, String number) {
        return jdbc.sql("select id from purchase_order where merchant_id = ? and number = ?")
                .params(merchant.value(), number)
                .query(UUID.class)
                .optional();
    }
}
