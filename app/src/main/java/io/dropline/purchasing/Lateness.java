package io.dropline.purchasing;

/**
 * When a purchase order is late, as SQL: one rule for who is told of it and for what ends that. It reads a purchase_order p and its supplier s.
 *
 * <p>A day has passed when it is over where the supplier is. Units on backorder are not missed before the day they are expected, if nothing else
 * is to come.
 */
public final class Lateness {
    /** The rows missed (day), which it should have left by, and today (day); takes the moment. */
    public static final String DAYS = """
            lateral (
                select max(l.backordered_until) as until,
                    bool_and(l.backordered = l.quantity - l.refused - l.cancelled - l.shipped) as whole
                from purchase_order_line l where l.merchant_id = p.merchant_id and l.purchase_order_id = p.id
                    and l.quantity > l.refused + l.cancelled + l.shipped) b
            cross join lateral (
                select greatest(coalesce(p.supplier_ship_date, p.required_ship_date), case when b.whole then b.until end) as day) missed
            cross join lateral (select (?::timestamptz at time zone s.zone)::date as day) today\s""";

    /** Whether it is, of these days. */
    public static final String LATE = """
            p.state in ('ISSUED', 'ACKNOWLEDGED', 'PARTIALLY_SHIPPED') and p.required_ship_date < today.day and missed.day < today.day\s""";

    private Lateness() {}
}
