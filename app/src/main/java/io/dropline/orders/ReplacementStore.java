package io.dropline.orders;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the order whose goods are sent again, and marks the one that brings them. */
@Repository
class ReplacementStore {
    private final JdbcTemplate jdbc;

    ReplacementStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> known(MerchantId merchant, UUID order, String storeRef) {
        return jdbc
                .query(
                        "select id from customer_order where merchant_id = ? and replaces_order_id = ? and store_ref = ?",
                        (row, index) -> Moments.uuid(row, "id"),
                        merchant.value(),
                        order,
                        storeRef)
                .stream()
                .findFirst();
    }

    /** The order to be placed: the same customer and place, these goods, no money. */
    StoreOrder order(MerchantId merchant, Replacement wanted, String storeRef, Instant now) {
        Map<UUID, StoreOrder.Line> lines = new HashMap<>();
        jdbc.query(
                "select id, sku, title from order_line where merchant_id = ? and order_id = ?",
                row -> {
                    UUID id = Moments.uuid(row, "id");
                    lines.put(
                            id,
                            new StoreOrder.Line(
                                    "dropline:" + id,
                                    row.getString("sku"),
                                    row.getString("title"),
                                    0,
                                    BigDecimal.ZERO,
                                    BigDecimal.ZERO,
                                    BigDecimal.ZERO,
                                    true));
                },
                merchant.value(),
                wanted.orderId());
        List<StoreOrder.Line> again = wanted.lines().stream()
                .map(line ->
                        Objects.requireNonNull(lines.get(line.orderLineId())).times(line.units()))
                .toList();
        return Objects.requireNonNull(jdbc.queryForObject(
                """
                select store_id, number, test, currency, customer_name, email, phone, note, ship_name, ship_company, ship_line1, ship_line2, ship_city,
                    ship_region, ship_postal, ship_country, ship_phone,
                    (select count(*) from customer_order r where r.merchant_id = o.merchant_id and r.replaces_order_id = o.id) as before
                from customer_order o where merchant_id = ? and id = ?""",
                (row, index) -> new StoreOrder(
                        Moments.uuid(row, "store_id"),
                        storeRef,
                        row.getString("number") + "-R" + (row.getInt("before") + 1),
                        now,
                        now,
                        null,
                        Payment.PAID,
                        Risk.LOW,
                        row.getBoolean("test"),
                        row.getString("currency"),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        row.getString("customer_name"),
                        row.getString("email"),
                        row.getString("phone"),
                        OrderStore.shipTo(row),
                        row.getString("note"),
                        again),
                merchant.value(),
                wanted.orderId()));
    }

    /** It resembles no order that somebody may place twice by mistake. Answers the number of the one that it replaces. */
    String replaces(MerchantId merchant, UUID order, UUID replaced) {
        return Objects.requireNonNull(jdbc.queryForObject("""
                update customer_order r set replaces_order_id = o.id, likeness = '' from customer_order o
                where r.merchant_id = ? and r.id = ? and o.merchant_id = r.merchant_id and o.id = ? returning o.number""", String.class, merchant.value(), order, replaced));
    }
}
