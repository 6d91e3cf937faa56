package io.dropline.returns.erasure;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import io.dropline.platform.privacy.Keeping;
import io.dropline.platform.privacy.KeepsPersonal;
import io.dropline.platform.privacy.Trait;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What customers said and showed of goods that they gave back. What came back, why, and in which state stays; so does the number of the parcel back,
 * by which carriers' invoices are checked. A label shows the customer's address, and goes with the photos.
 */
@Component
class ReturnsKept implements KeepsPersonal {
    private final JdbcTemplate jdbc;

    ReturnsKept(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Keeping> keeps() {
        return List.of(
                Keeping.ofOrders("goods_return", "Returns", "t.order_id", "id")
                        .with(Trait.KEY, "id", "number", "store_ref", "tracking_number")
                        .with(Trait.BLANK, "note")
                        .with(Trait.WORDS, "supplier_said", "decline_reason", "because")
                        .with(
                                Trait.GIVEN,
                                "number",
                                "requested_at",
                                "state",
                                "wish",
                                "carrier_name",
                                "tracking_number"),
                Keeping.ofOrders("goods_return_line", "What was returned", "t.order_id", "return_id", "line_no")
                        .with(Trait.BLANK, "said")
                        .with(Trait.GIVEN, "units", "reason", "condition"),
                files("Photos of returns")
                        .among("t.kind <> 'SUPPLIER_PHOTO'")
                        .with(Trait.BLANK, "name")
                        .with(Trait.EMPTY, "content")
                        .with(Trait.GIVEN, "kind", "added_at")
                        .withFiles(new Keeping.Files("content", "name", "g.number")),
                files("Photos of suppliers")
                        .among("t.kind = 'SUPPLIER_PHOTO'")
                        .with(Trait.EMPTY, "name", "content")
                        .innerOnly());
    }

    private static Keeping files(String title) {
        return Keeping.ofOrders("return_file", title, "g.order_id", "id")
                .through("goods_return g", "g.merchant_id = t.merchant_id and g.id = t.return_id");
    }

    /** Goods on their way back come with the customer's name on them. */
    @Override
    public Set<UUID> busy(MerchantId merchant, List<UUID> orders) {
        return new HashSet<>(jdbc.query(
                """
                select distinct order_id from goods_return
                where merchant_id = ? and order_id = any(?) and state not in ('DECLINED', 'RESOLVED', 'EXPIRED', 'CANCELLED')""",
                Columns.of(orders).value(merchant.value()).uuid(id -> id),
                (row, index) -> Moments.uuid(row, "order_id")));
    }

    /** A file without content is nothing that a page could show. */
    @Override
    public void redacted(MerchantId merchant, List<UUID> orders, Instant now) {
        jdbc.update("""
                delete from return_file f using goods_return g
                where f.merchant_id = ? and g.merchant_id = f.merchant_id and g.id = f.return_id and g.order_id = any(?)""", Columns.of(orders).value(merchant.value()).uuid(id -> id));
    }
}
