package io.dropline.orders;

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

/** Orders forget their customer once they have ended. Amounts, days, SKUs, region and country stay: the books and the taxes need them. */
@Component
class OrdersKept implements KeepsPersonal {
    private final JdbcTemplate jdbc;

    OrdersKept(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Keeping> keeps() {
        return List.of(
                Keeping.ofOrders("customer_order", "Orders", "t.id", "id")
                        .with(Trait.KEY, "id", "store_ref")
                        .with(Trait.NAME, "customer_name", "ship_name")
                        .with(Trait.MAIL, "email")
                        .with(Trait.PHONE, "phone", "ship_phone")
                        .with(Trait.LINE, "ship_company", "ship_line1", "ship_line2")
                        .with(Trait.TOWN, "ship_city")
                        .with(Trait.POSTCODE, "ship_postal")
                        .with(Trait.BLANK, "note", "likeness")
                        .with(Trait.NOTHING, "ship_told")
                        .with(Trait.MOMENT, "redacted_at")
                        .with(Trait.GIVEN, "number", "store_ref", "placed_at", "life", "payment", "currency", "total")
                        .with(Trait.GIVEN, "ship_region", "ship_country"),
                Keeping.ofOrders("order_line", "What was ordered", "t.order_id", "order_id", "id")
                        .with(Trait.KEY, "store_ref")
                        .with(Trait.WORDS, "title")
                        .with(Trait.GIVEN, "title", "sku", "quantity", "cancelled", "unit_price"),
                holds("Why orders waited").among("t.policy <> 'margin'").with(Trait.GIVEN, "policy", "placed_at"),
                holds("Orders that earned too little")
                        .among("t.policy = 'margin'")
                        .innerOnly(),
                Keeping.ofOrders("order_promise", "When orders were promised", "t.order_id", "order_id", "revision")
                        .with(Trait.WORDS, "because")
                        .with(Trait.GIVEN, "made_at", "earliest", "latest"));
    }

    private static Keeping holds(String title) {
        return Keeping.ofOrders("order_hold", title, "t.order_id", "order_id", "hold_no")
                .with(Trait.WORDS, "reason", "release_note");
    }

    /** What is not over cannot lose its address. */
    @Override
    public Set<UUID> busy(MerchantId merchant, List<UUID> orders) {
        return new HashSet<>(jdbc.query(
                "select id from customer_order where merchant_id = ? and id = any(?) and life not in ('CLOSED', 'CANCELLED')",
                Columns.of(orders).value(merchant.value()).uuid(id -> id),
                (row, index) -> Moments.uuid(row, "id")));
    }
}
