package io.dropline.finance.totals;

/** What is counted of charges, refunds, invoices and credits. Money in a detail stands as '{12.5000 USD}'. */
final class MoneyControls {
    /**
     * A customer's account is even when nobody owes anybody. Each fact counts as it stands, whatever was posted of it before; what is paid back comes
     * off what was paid. An order that runs, or was refunded a moment ago, is given time.
     */
    static final String CHARGED = """
            select o.number as what, case when b.charged > b.settled then 'Not paid: ' else 'Owed to the customer: ' end
                    || '{' || abs(b.charged - b.settled) || ' ' || o.currency || '}' as detail,
                (o.placed_at at time zone 'UTC')::date as since, '/orders/' || o.id as link, o.currency,
                1 as in_n, case when b.charged = b.settled then 1 else 0 end as out_n,
                case when b.charged <> b.settled and w.wait then 1 else 0 end as open_n,
                b.charged as in_a, b.settled as out_a, case when w.wait then b.charged - b.settled else 0 end as open_a
            from customer_order o
            cross join lateral (
                select coalesce(sum(n.net) filter (where n.charge), 0) as charged, coalesce(-sum(n.net) filter (where not n.charge), 0) as settled,
                    max(n.last) as last
                from (
                    select g.net, g.last, g.net > 0 and g.source not like 'refund:%' as charge
                    from (
                        select p.source, sum(case when p.debit = 'CUSTOMERS' then p.amount when p.credit = 'CUSTOMERS' then -p.amount else 0 end) as net,
                            max(p.posted_at) as last
                        from ledger_posting p where p.merchant_id = o.merchant_id and p.order_id = o.id group by p.source) g) n) b
            cross join lateral (
                select (b.charged > b.settled and o.payment in ('PENDING', 'AUTHORIZED', 'PARTIALLY_PAID', 'EXPIRED', 'VOIDED')
                        and o.life in ('RECEIVED', 'OPEN', 'ON_HOLD'))
                    or b.last > cast(:now as timestamptz) - interval '1 day'
                    or exists (select 1 from refund r where r.merchant_id = o.merchant_id and r.order_id = o.id
                        and r.state in ('WAITING', 'SENDING', 'UNKNOWN')) as wait) w
            where o.merchant_id = :merchant and o.placed_at >= :from and o.placed_at < :to and not o.test and b.last is not null""";

    /** A refund that the store refused, or that was withdrawn, paid nothing: whether it is owed still shows on the customer's account. */
    static final String REFUNDED = """
            select r.number as what, case r.state when 'UNKNOWN' then 'Nobody knows whether the store paid it'
                    else 'The store has not answered' end as detail,
                (r.requested_at at time zone 'UTC')::date as since, '/orders/' || r.order_id as link, r.currency,
                1 as in_n, y.done as out_n, y.open as open_n, r.amount as in_a, r.amount * y.done as out_a, r.amount * y.open as open_a
            from customer_order o
            join refund r on r.merchant_id = o.merchant_id and r.order_id = o.id
            cross join lateral (
                select case when r.state = 'CONFIRMED' then 1 else 0 end as done,
                    case when r.state in ('REFUSED', 'WITHDRAWN')
                        or (r.state in ('WAITING', 'SENDING') and r.requested_at > cast(:now as timestamptz) - interval '2 days')
                        then 1 else 0 end as open) y
            where o.merchant_id = :merchant and o.placed_at >= :from and o.placed_at < :to and not o.test""";

    /** Goods that came back are settled within days; what waits for a customer or a carrier has longer. */
    static final String RETURNED = """
            select r.number as what, 'It stands at ' || lower(replace(r.state, '_', ' ')) as detail, (r.requested_at at time zone 'UTC')::date as since,
                '/rma/' || r.id as link, '' as currency, 1 as in_n, y.done as out_n, y.open as open_n, 0 as in_a, 0 as out_a, 0 as open_a
            from customer_order o
            join goods_return r on r.merchant_id = o.merchant_id and r.order_id = o.id
            cross join lateral (
                select case when r.state = 'RESOLVED' then 1 else 0 end as done,
                    case when r.state in ('DECLINED', 'EXPIRED', 'CANCELLED')
                        or (r.state = 'REQUESTED' and r.requested_at > cast(:now as timestamptz) - interval '3 days')
                        or (r.state = 'AUTHORIZED' and coalesce(r.expires_at, r.authorized_at + interval '60 days') > :now)
                        or (r.state = 'IN_TRANSIT' and r.requested_at > cast(:now as timestamptz) - interval '60 days')
                        or (r.state in ('RECEIVED', 'INSPECTED') and r.requested_at > cast(:now as timestamptz) - interval '5 days')
                        then 1 else 0 end as open) y
            where o.merchant_id = :merchant and o.placed_at >= :from and o.placed_at < :to and not o.test""";

    /** What a supplier shipped it may ask for, and within 45 days it should. */
    static final String INVOICED = """
            select p.number as what, case when i.amount > s.amount then v.name || ' asks for more than it shipped'
                    else v.name || ' has not asked for all it shipped' end as detail,
                s.shipped_on as since, '/purchase-orders/' || p.id as link, p.currency,
                1 as in_n, case when i.amount >= s.amount then 1 else 0 end as out_n,
                case when i.amount < s.amount and w.wait then 1 else 0 end as open_n,
                s.amount as in_a, i.amount as out_a, case when i.amount < s.amount and w.wait then s.amount - i.amount else 0 end as open_a
            from customer_order o
            join purchase_order p on p.merchant_id = o.merchant_id and p.order_id = o.id
            join supplier v on v.merchant_id = p.merchant_id and v.id = p.supplier_id
            cross join lateral (
                select sum(l.shipped * l.unit_cost) + p.drop_fee + p.freight as amount, sum(l.shipped) as units,
                    (select max(k.shipped_on) from package k where k.merchant_id = p.merchant_id and k.purchase_order_id = p.id) as shipped_on
                from purchase_order_line l where l.merchant_id = p.merchant_id and l.purchase_order_id = p.id) s
            cross join lateral (
                select coalesce(sum(x.amount), 0) as amount from supplier_invoice_line x
                join supplier_invoice n on n.merchant_id = x.merchant_id and n.id = x.invoice_id and n.state in ('MATCHED', 'APPROVED', 'EXPORTED')
                where x.merchant_id = p.merchant_id and x.purchase_order_id = p.id) i
            cross join lateral (select s.shipped_on > cast(:today as date) - 45 as wait) w
            where o.merchant_id = :merchant and o.placed_at >= :from and o.placed_at < :to and not o.test and s.units > 0""";

    /** A claim is credited, written off, or the supplier still has time. */
    static final String CREDITED = """
            select c.number as what, v.name || ' owes ' || '{' || (c.amount - c.credited - c.written_off) || ' ' || c.currency || '}' as detail,
                c.due_on as since, '/claims/' || c.id as link, c.currency,
                1 as in_n, case when c.credited + c.written_off >= c.amount then 1 else 0 end as out_n,
                case when c.credited + c.written_off < c.amount and w.wait then 1 else 0 end as open_n,
                c.amount as in_a, c.credited as out_a,
                c.written_off + case when w.wait then c.amount - c.credited - c.written_off else 0 end as open_a
            from customer_order o
            join supplier_claim c on c.merchant_id = o.merchant_id and c.order_id = o.id and c.state <> 'WITHDRAWN'
            join supplier v on v.merchant_id = c.merchant_id and v.id = c.supplier_id
            cross join lateral (select c.due_on >= :today as wait) w
            where o.merchant_id = :merchant and o.placed_at >= :from and o.placed_at < :to and not o.test""";

    /** What suppliers shipped and stores paid back, told by the facts themselves, against what the books say of it. */
    static final String BOOKED = """
            select o.number as what, 'Shipped and refunded comes to {' || f.amount || ' ' || f.currency || '}, the books have {'
                    || b.amount || ' ' || f.currency || '}' as detail,
                (o.placed_at at time zone 'UTC')::date as since, '/orders/' || o.id as link, f.currency,
                1 as in_n, case when f.amount = b.amount then 1 else 0 end as out_n, case when f.amount <> b.amount and w.wait then 1 else 0 end as open_n,
                f.amount as in_a, b.amount as out_a, case when w.wait then f.amount - b.amount else 0 end as open_a
            from customer_order o
            cross join lateral (
                select currency, sum(amount) as amount from (
                    select p.currency, l.shipped * l.unit_cost as amount from purchase_order p
                    join purchase_order_line l on l.merchant_id = p.merchant_id and l.purchase_order_id = p.id
                    where p.merchant_id = o.merchant_id and p.order_id = o.id and l.shipped > 0
                    union all
                    select p.currency, p.drop_fee + p.freight from purchase_order p
                    where p.merchant_id = o.merchant_id and p.order_id = o.id and exists (
                        select 1 from purchase_order_line l
                        where l.merchant_id = p.merchant_id and l.purchase_order_id = p.id and l.shipped > 0)
                    union all
                    select r.currency, r.amount from refund r
                    where r.merchant_id = o.merchant_id and r.order_id = o.id and r.state = 'CONFIRMED'
                    union all
                    select o.currency, 0) as facts
                group by currency) f
            cross join lateral (
                select coalesce(sum(case when p.debit in ('GOODS', 'DROP_FEES', 'FREIGHT') or p.credit = 'PAYMENTS' then p.amount else -p.amount end), 0)
                    as amount, max(p.posted_at) as last
                from ledger_posting p
                where p.merchant_id = o.merchant_id and p.order_id = o.id and p.currency = f.currency
                    and (p.source like 'cost:%' or p.source like 'drop-fee:%' or p.source like 'freight:%' or p.source like 'refund:%')) b
            cross join lateral (
                select exists (select 1 from timeline_entry t where t.merchant_id = o.merchant_id and t.order_id = o.id
                    and t.recorded_at > cast(:now as timestamptz) - interval '5 minutes') as wait) w
            where o.merchant_id = :merchant and o.placed_at >= :from and o.placed_at < :to and not o.test""";

    private MoneyControls() {}
}
