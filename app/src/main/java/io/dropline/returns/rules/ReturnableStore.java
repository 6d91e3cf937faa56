package io.dropline.returns.rules;

import io.dropline.orders.KitShare;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.suppliers.terms.ReturnPolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads what of an order was shipped, and can come back. */
@Repository
class ReturnableStore {
    private final JdbcTemplate jdbc;

    ReturnableStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the lines; what arrived first comes first. */
    List<Returnable> ofOrder(MerchantId merchant, UUID order) {
        return jdbc.query(
                """
                select l.id as line_id, l.store_ref, l.sku, l.title, coalesce(w.title, '') as kit, o.currency,
                    case when l.kit_line_id is null then l.unit_price - l.discount / nullif(l.quantity, 0) else
                """ + KitShare.UNIT_PRICE + """
                    end as unit_paid,
                    p.id as po_id, p.supplier_id, p.currency as cost_currency, s.name as supplier, x.line_no, x.shipped, x.returned, x.unit_cost,
                    k.delivered, k.delivered_at,
                    r.window_days, r.paid_by, r.restocking_percent, r.name, r.street, r.city, r.region, r.postal, r.country, r.terms
                from customer_order o
                join order_line l on l.merchant_id = o.merchant_id and l.order_id = o.id
                join purchase_order_line x on x.merchant_id = l.merchant_id and x.order_id = l.order_id and x.order_line_id = l.id and x.shipped > 0
                join purchase_order p on p.merchant_id = x.merchant_id and p.id = x.purchase_order_id
                join supplier s on s.merchant_id = p.merchant_id and s.id = p.supplier_id
                left join order_line w on w.merchant_id = l.merchant_id and w.order_id = l.order_id and w.id = l.kit_line_id
                left join supplier_return_policy r on r.merchant_id = p.merchant_id and r.supplier_id = p.supplier_id
                cross join lateral (
                    select coalesce(sum(i.quantity), 0)::int as delivered, max(g.delivered_at) as delivered_at
                    from package_line i join package g on g.merchant_id = i.merchant_id and g.id = i.package_id
                    where i.merchant_id = x.merchant_id and i.purchase_order_id = x.purchase_order_id and i.line_no = x.line_no
                      and g.status = 'DELIVERED') k
                where o.merchant_id = ? and o.id = ?
                order by coalesce(w.line_no, l.line_no), l.line_no, k.delivered_at nulls last, p.number""", (row, index) -> returnable(order, row), merchant.value(), order);
    }

    private static Returnable returnable(UUID order, ResultSet row) throws SQLException {
        return new Returnable(
                order,
                Moments.uuid(row, "line_id"),
                row.getString("store_ref"),
                Moments.uuid(row, "po_id"),
                row.getInt("line_no"),
                Moments.uuid(row, "supplier_id"),
                row.getString("supplier"),
                row.getString("sku"),
                row.getString("title"),
                row.getString("kit"),
                row.getInt("shipped"),
                row.getInt("delivered"),
                row.getInt("returned"),
                day(Moments.instantOrNull(row, "delivered_at")),
                row.getString("currency"),
                Objects.requireNonNullElse(row.getBigDecimal("unit_paid"), java.math.BigDecimal.ZERO),
                row.getString("cost_currency"),
                row.getBigDecimal("unit_cost"),
                policy(row));
    }

    private static @Nullable ReturnPolicy policy(ResultSet row) throws SQLException {
        Integer days = row.getObject("window_days", Integer.class);
        return days == null
                ? null
                : new ReturnPolicy(
                        days,
                        ReturnPolicy.Payer.valueOf(row.getString("paid_by")),
                        row.getBigDecimal("restocking_percent"),
                        new ReturnPolicy.Address(
                                row.getString("name"),
                                row.getString("street"),
                                row.getString("city"),
                                row.getString("region"),
                                row.getString("postal"),
                                row.getString("country")),
                        row.getString("terms"));
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
