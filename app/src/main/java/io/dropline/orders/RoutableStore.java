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
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** Reads what of orders is to be routed. */
@Repository
class RoutableStore {
    /** A line written as any other whose SKU has become a kit since. */
    record LateKit(
            UUID orderId, UUID id, String storeRef, String sku, int quantity, int cancelled, int told, int lastLine) {}

    /** What can be routed, and what must be taken apart before it can. */
    record Routable(List<OrderToRoute> orders, List<LateKit> lateKits) {}

    private final JdbcTemplate jdbc;

    RoutableStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Orders among these that are open, with lines that are to be shipped and on no purchase order yet. */
    Routable toRoute(MerchantId merchant, List<UUID> orders) {
        return read(merchant, orders, OPEN, "and o.life = 'OPEN' and o.cancel_asked_at is null");
    }

    /** What of an order is on no purchase order yet, whatever holds it. */
    Optional<OrderToRoute> unbought(MerchantId merchant, UUID order) {
        return read(merchant, List.of(order), OPEN, "and o.life in ('RECEIVED', 'OPEN', 'ON_HOLD')").orders().stream()
                .findFirst();
    }

    /** All of an order that was not cancelled, as if nothing of it were bought. */
    Optional<OrderToRoute> whole(MerchantId merchant, UUID order) {
        return read(merchant, List.of(order), "l.quantity - l.cancelled", "").orders().stream()
                .findFirst();
    }

    private static final String OPEN = "l.quantity - l.cancelled - l.allocated";

    private Routable read(MerchantId merchant, List<UUID> orders, String units, String which) {
        Map<UUID, OrderToRoute> found = new LinkedHashMap<>();
        List<LateKit> late = new ArrayList<>();
        jdbc.query(
                """
                select o.id, o.store_id, o.store_ref as order_ref, o.number, o.placed_at, o.currency, o.customer_name, o.email, o.note,
                    o.ship_name, o.ship_company, o.ship_line1, o.ship_line2, o.ship_city, o.ship_region, o.ship_postal, o.ship_country, o.ship_phone,
                    l.id as line_id, l.line_no, l.store_ref as line_ref, l.sku, l.title, l.quantity, l.cancelled, l.discount,
                    coalesce(l.told, l.quantity) as told,
                    case when l.kit_line_id is null then l.unit_price else
                """ + KitShare.UNIT_PRICE + """
                    end as unit_price,
                """ + units + """
                    as open,
                    case when l.kit_line_id is null and l.allocated = 0
                            and exists (select 1 from kit_part k where k.merchant_id = l.merchant_id and k.kit_sku = l.sku)
                        then (select max(m.line_no) from order_line m where m.merchant_id = l.merchant_id and m.order_id = l.order_id)
                        end as last_line,
                    o.promise_latest is not null as promised_before,
                    coalesce(p.brand, '') as brand, coalesce(p.weight_grams, 0) as weight_grams, coalesce(p.one_supplier_only, false) as one_supplier_only,
                    o.replaces_order_id is not null or exists (select 1 from order_hold h where h.merchant_id = o.merchant_id and h.order_id = o.id
                            and h.policy = 'margin' and h.released_at is not null) as margin_accepted
                from customer_order o
                join order_line l on l.merchant_id = o.merchant_id and l.order_id = o.id
                left join product p on p.merchant_id = l.merchant_id and p.sku = l.sku
                where o.merchant_id = ? and o.id = any(?) and l.requires_shipping
                """ + which + " and " + units + """
                     > 0
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
                row.getInt("told"),
                row.getInt("last_line"));
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
