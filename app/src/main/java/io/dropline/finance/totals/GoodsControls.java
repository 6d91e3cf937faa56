package io.dropline.finance.totals;

/** What is counted of orders, units and parcels. */
final class GoodsControls {
    /** Days that are over, as the store counted them, against the orders of those days that are here. Replacements are ours alone. */
    static final String STORE = """
            select s.name as what, 'On ' || to_char(c.day, 'FMDD Mon YYYY') || ' the store counts ' || c.orders || case c.orders when 1 then ' order' else ' orders' end as detail,
                c.day as since, '/stores/' || s.id as link, '' as currency,
                c.orders as in_n, o.orders as out_n, 0 as open_n, 0 as in_a, 0 as out_a, 0 as open_a
            from store_day_count c
            join store s on s.merchant_id = c.merchant_id and s.id = c.store_id
            cross join lateral (
                select count(*) as orders from customer_order o
                where o.merchant_id = c.merchant_id and o.store_id = c.store_id and o.replaces_order_id is null
                    and o.placed_at >= c.day::timestamp at time zone 'UTC'
                    and o.placed_at < (c.day + 1)::timestamp at time zone 'UTC') o
            where c.merchant_id = :merchant and c.day >= (cast(:from as timestamptz) at time zone 'UTC')::date and c.day < (cast(:to as timestamptz) at time zone 'UTC')::date""";

    /** Units that are to be shipped; a kit counts by its parts. What nobody holds is routed within moments. */
    static final String BOUGHT = """
            select o.number as what, l.title || ': ' || (l.quantity - l.cancelled - l.allocated) || ' of ' || l.quantity
                    || ' wait, and nothing says why' as detail,
                (o.placed_at at time zone 'UTC')::date as since, '/orders/' || o.id as link, o.currency,
                l.quantity as in_n, l.allocated as out_n, l.cancelled + w.units as open_n,
                l.quantity * l.unit_price as in_a, l.allocated * l.unit_price as out_a,
                (l.cancelled + w.units) * l.unit_price as open_a
            from customer_order o
            join order_line l on l.merchant_id = o.merchant_id and l.order_id = o.id and l.requires_shipping
            cross join lateral (
                select case when o.life in ('ON_HOLD', 'RECEIVED') or o.received_at > cast(:now as timestamptz) - interval '1 hour'
                        or exists (select 1 from order_hold h where h.merchant_id = o.merchant_id and h.order_id = o.id and h.released_at is null)
                    then l.quantity - l.cancelled - l.allocated else 0 end as units) w
            where o.merchant_id = :merchant and o.placed_at >= :from and o.placed_at < :to and not o.test""";

    /** A purchase order is answered, has ended otherwise, or its supplier still has time. */
    static final String ACKNOWLEDGED = """
            select p.number as what, s.name || ' did not answer in time' as detail, (p.answer_due_at at time zone 'UTC')::date as since,
                '/purchase-orders/' || p.id as link, p.currency,
                1 as in_n, y.answered as out_n, y.open as open_n,
                p.total as in_a, p.total * y.answered as out_a, p.total * y.open as open_a
            from customer_order o
            join purchase_order p on p.merchant_id = o.merchant_id and p.order_id = o.id
            join supplier s on s.merchant_id = p.merchant_id and s.id = p.supplier_id
            cross join lateral (
                select case when p.acknowledged_at is not null or p.state in ('ACKNOWLEDGED', 'PARTIALLY_SHIPPED', 'SHIPPED', 'CLOSED')
                    then 1 else 0 end as answered) a
            cross join lateral (
                select a.answered, case when a.answered = 1 then 0
                    when p.state in ('REJECTED', 'CANCELLED', 'CANCEL_REQUESTED') or p.answer_due_at > :now then 1 else 0 end as open) y
            where o.merchant_id = :merchant and o.placed_at >= :from and o.placed_at < :to and not o.test""";

    /** Units left, will not leave, or have until the day that was promised for them. */
    static final String SHIPPED = """
            select p.number as what, l.title || ': ' || c.units || ' not shipped' as detail, d.day as since,
                '/purchase-orders/' || p.id as link, p.currency,
                l.quantity as in_n, l.shipped as out_n, l.refused + l.cancelled + c.in_time as open_n,
                l.quantity * l.unit_cost as in_a, l.shipped * l.unit_cost as out_a,
                (l.refused + l.cancelled + c.in_time) * l.unit_cost as open_a
            from customer_order o
            join purchase_order p on p.merchant_id = o.merchant_id and p.order_id = o.id
            join purchase_order_line l on l.merchant_id = p.merchant_id and l.purchase_order_id = p.id
            cross join lateral (
                select greatest(p.required_ship_date, p.supplier_ship_date, l.backordered_until) as day) d
            cross join lateral (
                select l.quantity - l.refused - l.cancelled - l.shipped as units,
                    case when d.day >= :today or p.state in ('REJECTED', 'CANCELLED', 'CANCEL_REQUESTED')
                        then l.quantity - l.refused - l.cancelled - l.shipped else 0 end as in_time) c
            where o.merchant_id = :merchant and o.placed_at >= :from and o.placed_at < :to and not o.test""";

    /** The store knows of every parcel, but for one that completes no kit. */
    static final String TOLD = """
            select k.tracking_number as what, case when d.id is null then 'Nobody told the store' else d.title || ': ' || lower(d.state) end as detail,
                (k.announced_at at time zone 'UTC')::date as since, case when d.id is null then '/orders/' || o.id else '/mailroom/out/' || d.id end as link,
                '' as currency, 1 as in_n, t.told as out_n,
                case when t.told = 1 then 0 when k.announced_at > cast(:now as timestamptz) - interval '1 hour' or t.part then 1 else 0 end as open_n,
                0 as in_a, 0 as out_a, 0 as open_a
            from customer_order o
            join package k on k.merchant_id = o.merchant_id and k.order_id = o.id and k.status <> 'CANCELLED'
            left join outbox d on d.merchant_id = o.merchant_id and d.lane = 'store:' || o.store_id and d.message_id = 'fulfilment-' || k.id
            cross join lateral (
                select case when d.state = 'CONFIRMED' then 1 else 0 end as told,
                    d.id is null and exists (
                        select 1 from package_line x
                        join order_line l on l.merchant_id = x.merchant_id and l.order_id = k.order_id and l.id = x.order_line_id
                        where x.merchant_id = k.merchant_id and x.package_id = k.id and l.kit_line_id is not null) as part) t
            where o.merchant_id = :merchant and o.placed_at >= :from and o.placed_at < :to and not o.test""";

    private GoodsControls() {}
}
