package io.dropline.acceptance.crash;

import java.util.Map;

/** Rules of the books as SQL that lists what breaks them. */
final class Invariants {
    static final Map<String, String> VIOLATIONS = Map.of(
            "an order's units are on purchase orders exactly once",
            """
            select l.sku || ': ' || l.quantity || ' ordered, ' || l.cancelled || ' cancelled, ' || l.allocated || ' allocated, '
                || coalesce(p.units, 0) || ' on purchase orders'
            from order_line l left join (
                select order_line_id, sum(quantity - refused - cancelled) as units from purchase_order_line
                where merchant_id = :merchant group by 1) p on p.order_line_id = l.id
            where l.merchant_id = :merchant
              and (l.allocated <> coalesce(p.units, 0) or l.allocated + l.cancelled > l.quantity)""",
            "a purchase order's units are open, refused, backordered, shipped or cancelled",
            """
            select purchase_order_id || ' line ' || line_no from purchase_order_line
            where merchant_id = :merchant and refused + backordered + shipped + cancelled > quantity""",
            "what was shipped lies in parcels",
            """
            select l.purchase_order_id || ' line ' || l.line_no || ': ' || l.shipped || ' shipped, ' || coalesce(x.units, 0) || ' in parcels'
            from purchase_order_line l left join (
                select b.purchase_order_id, b.line_no, sum(b.quantity) as units
                from package_line b join package k on k.merchant_id = b.merchant_id and k.id = b.package_id
                where b.merchant_id = :merchant and k.status <> 'CANCELLED' group by 1, 2) x
              on x.purchase_order_id = l.purchase_order_id and x.line_no = l.line_no
            where l.merchant_id = :merchant and l.shipped <> coalesce(x.units, 0)""",
            "stock that is promised away was bought",
            """
            select s.sku || ': ' || s.committed || ' committed, ' || coalesce(p.units, 0) || ' bought'
            from stock s left join (
                select o.supplier_id, l.sku, sum(l.quantity - l.refused - l.cancelled) as units
                from purchase_order_line l join purchase_order o on o.merchant_id = l.merchant_id and o.id = l.purchase_order_id
                where l.merchant_id = :merchant group by 1, 2) p on p.supplier_id = s.supplier_id and p.sku = s.sku
            where s.merchant_id = :merchant and s.committed <> coalesce(p.units, 0)""",
            "one purchase order for each order and supplier",
            """
            select order_id || ': ' || string_agg(number, ', ') from purchase_order
            where merchant_id = :merchant group by order_id, supplier_id having count(*) > 1""",
            "one document for each purchase order and each parcel",
            """
            select kind || ' ' || subject || ': ' || count(*) from outbox
            where merchant_id = :merchant and kind = 'po.email' group by kind, subject having count(*) > 1
            union all
            select 'parcel ' || k.tracking_number from package k
            where k.merchant_id = :merchant and 1 <> (
                select count(*) from outbox o where o.merchant_id = k.merchant_id and o.message_id = 'fulfilment-' || k.id)""",
            "every purchase order has its document",
            """
            select p.number from purchase_order p
            where p.merchant_id = :merchant and not exists (
                select 1 from outbox o where o.merchant_id = p.merchant_id and o.kind = 'po.email' and o.subject = 'po:' || p.id)""",
            "nothing that came was set aside",
            """
            select kind || ': ' || coalesce(problem, '') from inbox
            where merchant_id = :merchant and state = 'PARKED'""",
            "a question is open about what nobody knows, and about nothing else",
            """
            select o.title || ' is ' || o.state || ', open problems: ' || count(p.id) from outbox o
            left join problem p on p.merchant_id = o.merchant_id and p.subject = 'outbox:' || o.id and p.resolved_at is null
            where o.merchant_id = :merchant and o.state <> 'REFUSED'
            group by o.id, o.title, o.state
            having count(p.id) <> case when o.state in ('UNKNOWN', 'NEEDS_DECISION') then 1 else 0 end""");

    private Invariants() {}
}
