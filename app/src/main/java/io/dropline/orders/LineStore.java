package io.dropline.orders;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The order_line table. */
@Repository
class LineStore {
    /**
     * A line to be written.
     *
     * @param kit only its parts are bought and shipped
     * @param kitLineId of a part: its kit's line
     * @param perKit of a part: units in one kit
     */
    record Row(
            UUID orderId,
            UUID id,
            int lineNo,
            StoreOrder.Line line,
            boolean kit,
            @Nullable UUID kitLineId,
            @Nullable Integer perKit,
            int cancelled) {}

    /**
     * How a line's quantity stands.
     *
     * @param kitLineId of a part: its kit's line
     * @param perKit of a part: units in one kit, else 0
     */
    record Standing(
            UUID id,
            String storeRef,
            int lineNo,
            int quantity,
            int cancelled,
            int allocated,
            boolean kit,
            @Nullable UUID kitLineId,
            int perKit) {}

    /** A line written as any other whose SKU has become a kit since. */
    record LateKit(UUID orderId, UUID id, String storeRef, String sku, int quantity, int cancelled, int lastLine) {}

    /** What can be routed, and what must be taken apart before it can. */
    record Routable(List<OrderToRoute> orders, List<LateKit> lateKits) {}

    /** A line whose quantities change. */
    record Change(UUID orderId, UUID id, int quantity, int cancelled) {}

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
                insert into order_line (merchant_id, order_id, id, line_no, store_ref, sku, title, quantity, unit_price, discount, tax, requires_shipping,
                    kit, kit_line_id, per_kit, cancelled)
                select ?, * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Columns.of(rows)
                        .value(merchant.value())
                        .uuid(Row::orderId)
                        .uuid(Row::id)
                        .integer(Row::lineNo)
                        .text(row -> row.line().storeRef())
                        .text(row -> row.line().sku())
                        .text(row -> row.line().title())
                        .integer(row -> Math.max(0, row.line().quantity()))
                        .numeric(row -> row.line().unitPrice())
                        .numeric(row -> row.line().discount())
                        .numeric(row -> row.line().tax())
                        .bool(row -> row.line().requiresShipping())
                        .bool(Row::kit)
                        .uuid(Row::kitLineId)
                        .integer(Row::perKit)
                        .integer(Row::cancelled));
    }

    /** Adds the parts of lines that are kits now. */
    void takeApart(MerchantId merchant, List<Row> parts) {
        jdbc.update(
                """
                update order_line l set kit = true, requires_shipping = false
                from (select distinct order_id, id from unnest(?, ?) as u(order_id, id)) as t
                where l.merchant_id = ? and l.order_id = t.order_id and l.id = t.id""", Columns.of(parts).uuid(Row::orderId).uuid(Row::kitLineId).value(merchant.value()));
        add(merchant, parts);
    }

    Map<UUID, List<Standing>> standings(MerchantId merchant, List<UUID> orders) {
        Map<UUID, List<Standing>> standings = new LinkedHashMap<>();
        jdbc.query("""
                select order_id, id, store_ref, line_no, quantity, cancelled, allocated, kit, kit_line_id, per_kit from order_line
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
                            row.getBoolean("kit"),
                            Moments.uuidOrNull(row, "kit_line_id"),
                            row.getInt("per_kit")));
        });
        return standings;
    }

    void change(MerchantId merchant, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                update order_line l set quantity = t.quantity, cancelled = t.cancelled
                from unnest(?, ?, ?, ?) as t(order_id, id, quantity, cancelled)
                where l.merchant_id = ? and l.order_id = t.order_id and l.id = t.id""",
                Columns.of(changes)
                        .uuid(Change::orderId)
                        .uuid(Change::id)
                        .integer(Change::quantity)
                        .integer(Change::cancelled)
                        .value(merchant.value()));
    }

    /** Cancels what of these orders is on no purchase order, and the kits of which no part is. */
    void cancelOpen(MerchantId merchant, List<UUID> orders) {
        jdbc.update(
                """
                with units as (
                    update order_line set cancelled = quantity - allocated where merchant_id = ? and order_id = any(?) and not kit
                    returning order_id, kit_line_id, cancelled / per_kit as kits)
                update order_line l set cancelled = t.kits
                from (select order_id, kit_line_id, min(kits) as kits from units where kit_line_id is not null group by 1, 2) as t
                where l.merchant_id = ? and l.order_id = t.order_id and l.id = t.kit_line_id""", Columns.of(orders).value(merchant.value()).uuid(id -> id).value(merchant.value()));
    }

    /** Waits until nobody else counts the kits of these orders; to the end of the transaction nobody will. */
    void lockKits(MerchantId merchant, List<UUID> orders) {
        jdbc.query(
                "select id from order_line where merchant_id = ? and order_id = any(?) and kit order by order_id, id for update",
                Columns.of(orders).value(merchant.value()).uuid(id -> id),
                (row, index) -> row.getString("id"));
    }

    void allocate(MerchantId merchant, List<Allocated> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                update order_line l set allocated = l.allocated + t.units
                from (select order_id, id, sum(units)::int as units from unnest(?, ?, ?) as u(order_id, id, units) group by 1, 2) as t
                where l.merchant_id = ? and l.order_id = t.order_id and l.id = t.id""",
                Columns.of(changes)
                        .uuid(Allocated::orderId)
                        .uuid(Allocated::lineId)
                        .integer(Allocated::units)
                        .value(merchant.value()));
    }

    /** Orders among these that are open, with lines that are to be shipped and on no purchase order yet. */
    Routable toRoute(MerchantId merchant, List<UUID> orders) {
        Map<UUID, OrderToRoute> found = new LinkedHashMap<>();
        List<LateKit> late = new ArrayList<>();
        jdbc.query(
                """
                select o.id, o.store_id, o.store_ref as order_ref, o.number, o.placed_at, o.currency, o.customer_name, o.email, o.note,
                    o.ship_name, o.ship_company, o.ship_line1, o.ship_line2, o.ship_city, o.ship_region, o.ship_postal, o.ship_country, o.ship_phone,
                    l.id as line_id, l.line_no, l.store_ref as line_ref, l.sku, l.title, l.quantity, l.cancelled, l.discount,
                    case when l.kit_line_id is null then l.unit_price else
                """ + KIT_SHARE + """
                    end as unit_price,
                    l.quantity - l.cancelled - l.allocated as open,
                    case when l.kit_line_id is null and l.allocated = 0
                            and exists (select 1 from kit_part k where k.merchant_id = l.merchant_id and k.kit_sku = l.sku)
                        then (select max(m.line_no) from order_line m where m.merchant_id = l.merchant_id and m.order_id = l.order_id)
                        end as last_line,
                    o.promise_latest is not null as promised_before,
                    coalesce(p.brand, '') as brand, coalesce(p.weight_grams, 0) as weight_grams, coalesce(p.one_supplier_only, false) as one_supplier_only,
                    exists (select 1 from order_hold h where h.merchant_id = o.merchant_id and h.order_id = o.id
                            and h.policy = 'margin' and h.released_at is not null) as margin_accepted
                from customer_order o
                join order_line l on l.merchant_id = o.merchant_id and l.order_id = o.id
                left join product p on p.merchant_id = l.merchant_id and p.sku = l.sku
                where o.merchant_id = ? and o.id = any(?) and o.life = 'OPEN' and l.requires_shipping
                  and l.quantity - l.cancelled - l.allocated > 0
                order by o.id, l.line_no""",
                Columns.of(orders).value(merchant.value()).uuid(id -> id),
                row -> {
                    UUID id = Moments.uuid(row, "id");
                    OrderToRoute order = found.get(id);
                    if (order == null) {
                        order = ORDER.mapRow(row, 0);
                        found.put(id, java.util.Objects.requireNonNull(order));
                    }
                    if (row.getObject("last_line") != null) {
                        late.add(lateKit(row));
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
                                    price.subtract(discount).setScale(4, RoundingMode.HALF_UP)));
                });
        return new Routable(List.copyOf(found.values()), late);
    }

    private static LateKit lateKit(ResultSet row) throws SQLException {
        return new LateKit(
                Moments.uuid(row, "id"),
                Moments.uuid(row, "line_id"),
                row.getString("line_ref"),
                row.getString("sku"),
                row.getInt("quantity"),
                row.getInt("cancelled"),
                row.getInt("last_line"));
    }

    /** What a unit of a part brings in: the kit's price, shared out as the parts cost at their cheapest. */
    private static final String KIT_SHARE = """
            (select (k.unit_price - k.discount / nullif(k.quantity, 0)) / l.per_kit
                * coalesce(sum(y.cost) filter (where y.id = l.id) / nullif(sum(y.cost), 0), 1.0 / count(*))
            from order_line k
            cross join lateral (
                select x.id, x.per_kit * coalesce((select min(f.unit_cost) from offer f
                    where f.merchant_id = x.merchant_id and f.sku = x.sku and f.active), 0) as cost
                from order_line x where x.merchant_id = k.merchant_id and x.order_id = k.order_id and x.kit_line_id = k.id) y
            where k.merchant_id = l.merchant_id and k.order_id = l.order_id and k.id = l.kit_line_id
            group by k.unit_price, k.discount, k.quantity)
            """;

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
