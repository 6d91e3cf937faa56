package io.dropline.orders;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The order_line table. */
@Repository
class LineStore {
    /** A line to be written. */
    record Row(UUID orderId, int lineNo, StoreOrder.Line line) {}

    /**
     * How a line's quantity stands.
     *
     * @param told the quantity the store told last
     */
    record Standing(UUID id, String storeRef, int lineNo, int quantity, int cancelled, int allocated, int told) {}

    /** A line whose quantities change. */
    record Change(UUID orderId, UUID id, int quantity, int cancelled, int told) {}

    private final JdbcTemplate jdbc;

    LineStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(MerchantId merchant, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                insert into order_line (merchant_id, order_id, id, line_no, store_ref, sku, title, quantity, unit_price, discount, tax, requires_shipping)
                select ?, * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Columns.of(rows)
                        .value(merchant.value())
                        .uuid(Row::orderId)
                        .uuid(unused -> Ids.next())
                        .integer(Row::lineNo)
                        .text(row -> row.line().storeRef())
                        .text(row -> row.line().sku())
                        .text(row -> row.line().title())
                        .integer(row -> Math.max(0, row.line().quantity()))
                        .numeric(row -> row.line().unitPrice())
                        .numeric(row -> row.line().discount())
                        .numeric(row -> row.line().tax())
                        .bool(row -> row.line().requiresShipping()));
    }

    Map<UUID, List<Standing>> standings(MerchantId merchant, List<UUID> orders) {
        Map<UUID, List<Standing>> standings = new LinkedHashMap<>();
        jdbc.query("""
                select order_id, id, store_ref, line_no, quantity, cancelled, allocated, coalesce(told, quantity) as told from order_line
                where merchant_id = ? and order_id = any(?) order by order_id, line_no for update""", Columns.of(orders).value(merchant.value()).uuid(id -> id), row -> {
            standings
                    .computeIfAbsent(Moments.uuid(row, "order_id"), unused -> new ArrayList<>())
                    .add(new Standing(
                            Moments.uuid(row, "id"),
                            row.getString("store_ref"),
                            row.getInt("line_no"),
                            row.getInt("quantity"),
                            row.getInt("cancelled"),
                            row.getInt("allocated"),
                            row.getInt("told")));
        });
        return standings;
    }

    void change(MerchantId merchant, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                update order_line l set quantity = t.quantity, cancelled = t.cancelled, told = t.told
                from unnest(?, ?, ?, ?, ?) as t(order_id, id, quantity, cancelled, told)
                where l.merchant_id = ? and l.order_id = t.order_id and l.id = t.id""",
                Columns.of(changes)
                        .uuid(Change::orderId)
                        .uuid(Change::id)
                        .integer(Change::quantity)
                        .integer(Change::cancelled)
                        .integer(Change::told)
                        .value(merchant.value()));
    }

    /** Cancels what of these orders is on no purchase order. */
    void cancelOpen(MerchantId merchant, List<UUID> orders) {
        jdbc.update(
                "update order_line set cancelled = quantity - allocated where merchant_id = ? and order_id = any(?)",
                Columns.of(orders).value(merchant.value()).uuid(id -> id));
    }

    /** Units come back from purchase orders. Those that nobody wants (beyond what the store told, or of a cancelled order) are cancelled. */
    void comeBack(MerchantId merchant, List<Allocated> changes) {
        jdbc.update("""
                update order_line l set allocated = l.allocated - t.units,
                    cancelled = l.cancelled + least(l.quantity - l.cancelled - l.allocated + t.units, case
                        when o.cancel_asked_at is not null then l.quantity
                        else greatest(0, l.quantity - l.cancelled - coalesce(l.told, l.quantity)) end)
                from (select order_id, id, -sum(units)::int as units from unnest(?, ?, ?) as u(order_id, id, units) group by 1, 2) as t,
                    customer_order o
                where l.merchant_id = ? and l.order_id = t.order_id and l.id = t.id and o.merchant_id = l.merchant_id and o.id = l.order_id""", allocations(merchant, changes));
    }

    /** Those of the orders of which no purchase order has more than the store wants. */
    List<UUID> asWanted(MerchantId merchant, List<UUID> orders) {
        return jdbc.query(
                """
                select o.id from customer_order o where o.merchant_id = ? and o.id = any(?) and not exists (
                    select 1 from order_line l where l.merchant_id = o.merchant_id and l.order_id = o.id and l.allocated > l.told)""",
                Columns.of(orders).value(merchant.value()).uuid(id -> id),
                (row, index) -> Moments.uuid(row, "id"));
    }

    void allocate(MerchantId merchant, List<Allocated> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.update("""
                update order_line l set allocated = l.allocated + t.units
                from (select order_id, id, sum(units)::int as units from unnest(?, ?, ?) as u(order_id, id, units) group by 1, 2) as t
                where l.merchant_id = ? and l.order_id = t.order_id and l.id = t.id""", allocations(merchant, changes));
    }

    private static Columns<Allocated> allocations(MerchantId merchant, List<Allocated> changes) {
        return Columns.of(changes)
                .uuid(Allocated::orderId)
                .uuid(Allocated::lineId)
                .integer(Allocated::units)
                .value(merchant.value());
    }

    /** Orders among these that are open, with lines that are to be shipped and on no purchase order yet. */
    List<OrderToRoute> toRoute(MerchantId merchant, List<UUID> orders) {
        Map<UUID, OrderToRoute> found = new LinkedHashMap<>();
        jdbc.query("""
                select o.id, o.store_id, o.store_ref as order_ref, o.number, o.placed_at, o.currency, o.customer_name, o.email, o.note,
                    o.ship_name, o.ship_company, o.ship_line1, o.ship_line2, o.ship_city, o.ship_region, o.ship_postal, o.ship_country, o.ship_phone,
                    l.id as line_id, l.line_no, l.store_ref as line_ref, l.sku, l.title, l.quantity, l.unit_price, l.discount,
                    l.quantity - l.cancelled - l.allocated as open,
                    o.promise_latest is not null as promised_before,
                    coalesce(p.brand, '') as brand, coalesce(p.weight_grams, 0) as weight_grams, coalesce(p.one_supplier_only, false) as one_supplier_only,
                    exists (select 1 from order_hold h where h.merchant_id = o.merchant_id and h.order_id = o.id
                            and h.policy = 'margin' and h.released_at is not null) as margin_accepted
                from customer_order o
                join order_line l on l.merchant_id = o.merchant_id and l.order_id = o.id
                left join product p on p.merchant_id = l.merchant_id and p.sku = l.sku
                where o.merchant_id = ? and o.id = any(?) and o.life = 'OPEN' and o.cancel_asked_at is null and l.requires_shipping
                  and l.quantity - l.cancelled - l.allocated > 0
                order by o.id, l.line_no""", Columns.of(orders).value(merchant.value()).uuid(id -> id), row -> {
            UUID id = Moments.uuid(row, "id");
            OrderToRoute order = found.get(id);
            if (order == null) {
                order = ORDER.mapRow(row, 0);
                found.put(id, java.util.Objects.requireNonNull(order));
            }
            int quantity = row.getInt("quantity");
            int open = row.getInt("open");
            BigDecimal price = row.getBigDecimal("unit_price").multiply(BigDecimal.valueOf(open));
            BigDecimal discount = row.getBigDecimal("discount")
                    .multiply(BigDecimal.valueOf(open))
                    .divide(BigDecimal.valueOf(quantity), 4, RoundingMode.HALF_UP);
            order.lines()
                    .add(new OrderToRoute.Line(
                            Moments.uuid(row, "line_id"),
                            row.getInt("line_no"),
                            row.getString("line_ref"),
                            row.getString("sku"),
                            row.getString("title"),
                            row.getString("brand"),
                            row.getInt("weight_grams"),
                            row.getBoolean("one_supplier_only"),
                            open,
                            price.subtract(discount)));
        });
        return List.copyOf(found.values());
    }

    private static final RowMapper<OrderToRoute> ORDER = (row, index) -> new OrderToRoute(
            Moments.uuid(row, "id"),
            Moments.uuid(row, "store_id"),
            row.getString("order_ref"),
            row.getString("number"),
            Moments.instant(row, "placed_at"),
            row.getString("currency"),
            row.getString("customer_name"),
            row.getString("email"),
            OrderStore.shipTo(row),
            row.getString("note"),
            row.getBoolean("margin_accepted"),
            row.getBoolean("promised_before"),
            new ArrayList<>());
}
