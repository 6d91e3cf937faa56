package io.dropline.orders;

import io.dropline.platform.Address;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The customer_order table. */
@Repository
class OrderStore {
    /**
     * An order that is here already, locked for this transaction.
     *
     * @param shipTo where it goes
     * @param told where the store said last that it goes
     * @param redacted whose order it is was forgotten
     */
    record Known(
            UUID id,
            String storeRef,
            String number,
            Instant updatedAt,
            String life,
            Payment payment,
            Risk risk,
            @Nullable Instant cancelledAt,
            boolean cancelAsked,
            Address shipTo,
            Address told,
            boolean redacted) {}

    /** An order to be written whole. */
    record Row(
            UUID id,
            StoreOrder order,
            String life,
            @Nullable Instant nextLook,
            Instant receivedAt) {}

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    OrderStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those of these that are here already, by store and the store's id; all are locked in the order of their ids, whatever their stores. */
    Map<UUID, Map<String, Known>> lockKnown(MerchantId merchant, List<StoreOrder> tellings) {
        Map<UUID, Map<String, Known>> known = new HashMap<>();
        jdbc.query(
                """
                select id, store_id, store_ref, number, store_updated_at, life, payment, risk, cancelled_at, cancel_asked_at is not null as cancel_asked,
                    ship_name, ship_company, ship_line1, ship_line2, ship_city, ship_region, ship_postal, ship_country, ship_phone,
                    ship_told, redacted_at is not null as redacted
                from customer_order where merchant_id = ? and (store_id, store_ref) in (select * from unnest(?, ?)) order by id for update""",
                Columns.of(tellings)
                        .value(merchant.value())
                        .uuid(StoreOrder::storeId)
                        .text(StoreOrder::storeRef),
                row -> {
                    Known one = known(row);
                    known.computeIfAbsent(Moments.uuid(row, "store_id"), unused -> new HashMap<>())
                            .put(one.storeRef(), one);
                });
        return known;
    }

    /** Locks orders for this transaction, in the order of their ids. */
    void lock(MerchantId merchant, List<UUID> orders) {
        jdbc.query(
                "select id from customer_order where merchant_id = ? and id = any(?) order by id for update",
                Columns.of(orders).value(merchant.value()).uuid(id -> id),
                unused -> {});
    }

    /** What the catalogue has of these SKUs. */
    Catalogued catalogued(MerchantId merchant, List<String> skus) {
        Set<String> known = new HashSet<>();
        Map<String, List<Catalogued.Part>> kits = new HashMap<>();
        jdbc.query("""
                select p.sku, k.part_sku, k.quantity, t.title, t.active from product p
                left join kit_part k on k.merchant_id = p.merchant_id and k.kit_sku = p.sku
                left join product t on t.merchant_id = k.merchant_id and t.sku = k.part_sku
                where p.merchant_id = ? and p.sku = any(?) and p.active order by p.sku, k.part_sku""", Columns.of(skus).value(merchant.value()).text(sku -> sku), row -> {
            String sku = row.getString("sku");
            known.add(sku);
            if (row.getString("part_sku") != null) {
                kits.computeIfAbsent(sku, unused -> new ArrayList<>())
                        .add(new Catalogued.Part(
                                row.getString("part_sku"),
                                row.getString("title"),
                                row.getInt("quantity"),
                                row.getBoolean("active")));
            }
        });
        return new Catalogued(known, kits);
    }

    /** Numbers of recent orders by what they look like. */
    Map<String, String> alike(MerchantId merchant, List<String> likenesses, Instant now, Duration within) {
        Map<String, String> numbers = new LinkedHashMap<>();
        jdbc.query(
                """
                select likeness, number from customer_order
                where merchant_id = ? and likeness = any(?) and placed_at > ? and life <> 'CANCELLED' order by placed_at""",
                Columns.of(likenesses)
                        .value(merchant.value())
                        .text(likeness -> likeness)
                        .at(now.minus(within)),
                row -> {
                    numbers.put(row.getString("likeness"), row.getString("number"));
                });
        return numbers;
    }

    void add(MerchantId merchant, List<Row> rows) {
        jdbc.update("""
                insert into customer_order (merchant_id, id, store_id, store_ref, number, life, payment, risk, test,
                    placed_at, received_at, store_updated_at, paid_at, cancelled_at,
                    currency, subtotal, discount, shipping, tax, total, customer_name, email, phone,
                    ship_name, ship_company, ship_line1, ship_line2, ship_city, ship_region, ship_postal, ship_country, ship_phone,
                    note, likeness, next_look_at)
                select ?, * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", columns(rows, merchant));
    }

    private static Columns<Row> columns(List<Row> rows, MerchantId merchant) {
        return Columns.of(rows)
                .value(merchant.value())
                .uuid(Row::id)
                .uuid(row -> row.order().storeId())
                .text(row -> row.order().storeRef())
                .text(row -> row.order().number())
                .text(Row::life)
                .text(row -> row.order().payment().name())
                .text(row -> row.order().risk().name())
                .bool(row -> row.order().test())
                .instant(row -> row.order().placedAt())
                .instant(Row::receivedAt)
                .instant(row -> row.order().updatedAt())
                .instant(row ->
                        row.order().payment() == Payment.PAID ? row.order().updatedAt() : null)
                .instant(row -> row.order().cancelledAt())
                .text(row -> row.order().currency())
                .numeric(row -> row.order().subtotal())
                .numeric(row -> row.order().discount())
                .numeric(row -> row.order().shipping())
                .numeric(row -> row.order().tax())
                .numeric(row -> row.order().total())
                .text(row -> row.order().customerName())
                .text(row -> row.order().email())
                .text(row -> row.order().phone())
                .text(row -> row.order().shipTo().name())
                .text(row -> row.order().shipTo().company())
                .text(row -> row.order().shipTo().line1())
                .text(row -> row.order().shipTo().line2())
                .text(row -> row.order().shipTo().city())
                .text(row -> row.order().shipTo().region())
                .text(row -> row.order().shipTo().postalCode())
                .text(row -> row.order().shipTo().country())
                .text(row -> row.order().shipTo().phone())
                .text(row -> row.order().note())
                .text(row -> OrderJudge.likeness(row.order()))
                .instant(Row::nextLook);
    }

    /** Takes over what a newer telling says, except quantities and the ship-to address. */
    void update(MerchantId merchant, List<Row> rows) {
        jdbc.update(
                """
                update customer_order o set payment = t.payment, risk = case when t.risk = 'UNKNOWN' then o.risk else t.risk end,
                    store_updated_at = t.updated_at, paid_at = coalesce(o.paid_at, t.paid_at),
                    cancelled_at = coalesce(o.cancelled_at, t.cancelled_at),
                    subtotal = t.subtotal, discount = t.discount, shipping = t.shipping, tax = t.tax, total = t.total,
                    customer_name = t.customer_name, email = t.email, phone = t.phone, note = t.note, likeness = t.likeness
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as t(id, payment, risk, updated_at, paid_at, cancelled_at, subtotal, discount, shipping, tax, total, customer_name, email, phone, note, likeness)
                where o.merchant_id = ? and o.id = t.id""",
                Columns.of(rows)
                        .uuid(Row::id)
                        .text(row -> row.order().payment().name())
                        .text(row -> row.order().risk().name())
                        .instant(row -> row.order().updatedAt())
                        .instant(row -> row.order().payment() == Payment.PAID
                                ? row.order().updatedAt()
                                : null)
                        .instant(row -> row.order().cancelledAt())
                        .numeric(row -> row.order().subtotal())
                        .numeric(row -> row.order().discount())
                        .numeric(row -> row.order().shipping())
                        .numeric(row -> row.order().tax())
                        .numeric(row -> row.order().total())
                        .text(row -> row.order().customerName())
                        .text(row -> row.order().email())
                        .text(row -> row.order().phone())
                        .text(row -> row.order().note())
                        .text(row -> OrderJudge.likeness(row.order()))
                        .value(merchant.value()));
    }

    private Known known(ResultSet row) throws SQLException {
        String told = row.getString("ship_told");
        return new Known(
                Moments.uuid(row, "id"),
                row.getString("store_ref"),
                row.getString("number"),
                Moments.instant(row, "store_updated_at"),
                row.getString("life"),
                Payment.valueOf(row.getString("payment")),
                Risk.valueOf(row.getString("risk")),
                Moments.instantOrNull(row, "cancelled_at"),
                row.getBoolean("cancel_asked"),
                shipTo(row),
                told == null ? shipTo(row) : json.readValue(told, Address.class),
                row.getBoolean("redacted"));
    }

    static Address shipTo(ResultSet row) throws SQLException {
        return new Address(
                row.getString("ship_name"),
                row.getString("ship_company"),
                row.getString("ship_line1"),
                row.getString("ship_line2"),
                row.getString("ship_city"),
                row.getString("ship_region"),
                row.getString("ship_postal"),
                row.getString("ship_country"),
                row.getString("ship_phone"));
    }
}
