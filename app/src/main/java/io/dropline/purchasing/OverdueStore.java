package io.dropline.purchasing;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which purchase orders should have left, and of which missed day was told. */
@Repository
class OverdueStore {
    /**
     * A day has passed when it is over where the supplier is. Units on backorder are not missed before the day they are expected, if nothing
     * else is to come.
     */
    private static final String OVERDUE = """
            from purchase_order p
            join supplier s on s.merchant_id = p.merchant_id and s.id = p.supplier_id
            cross join lateral (
                select max(l.backordered_until) as until,
                    bool_and(l.backordered = l.quantity - l.refused - l.cancelled - l.shipped) as whole
                from purchase_order_line l where l.merchant_id = p.merchant_id and l.purchase_order_id = p.id
                    and l.quantity > l.refused + l.cancelled + l.shipped) b
            cross join lateral (
                select greatest(coalesce(p.supplier_ship_date, p.required_ship_date), case when b.whole then b.until end) as day) missed
            cross join lateral (select (?::timestamptz at time zone s.zone)::date as day) today
            where p.merchant_id = ? and p.state in ('ISSUED', 'ACKNOWLEDGED', 'PARTIALLY_SHIPPED')
                and p.required_ship_date < today.day and missed.day < today.day and p.overdue_day is distinct from missed.day\s""";

    private final JdbcTemplate jdbc;

    OverdueStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The orders of such as nobody was told of, those that wait longest first. */
    List<UUID> ordersOf(MerchantId merchant, Instant now, int most) {
        return jdbc.query(
                "select p.order_id " + OVERDUE
                        + "group by p.order_id order by min(p.required_ship_date), p.order_id limit ?",
                (row, index) -> Moments.uuid(row, "order_id"),
                Moments.toSql(now),
                merchant.value(),
                most);
    }

    /** Takes those of these orders, whose orders are locked, to tell of them; answers the day each missed. */
    Map<UUID, LocalDate> take(MerchantId merchant, List<UUID> orders, Instant now) {
        Map<UUID, LocalDate> missed = new HashMap<>();
        jdbc.query(
                "update purchase_order o set overdue_day = found.day from (select p.id, missed.day " + OVERDUE
                        + "and p.order_id = any(?) for update of p) found "
                        + "where o.merchant_id = ? and o.id = found.id returning o.id, o.overdue_day",
                Columns.of(orders)
                        .at(now)
                        .value(merchant.value())
                        .uuid(id -> id)
                        .value(merchant.value()),
                row -> {
                    missed.put(Moments.uuid(row, "id"), row.getObject("overdue_day", LocalDate.class));
                });
        return missed;
    }
}
