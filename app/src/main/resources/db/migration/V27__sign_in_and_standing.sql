-- Attempts to sign in are forgotten by age.
create index sign_in_attempt_age on sign_in_attempt (at);

-- There are no drafts of purchase orders.
create or replace view order_standing as
select
    o.merchant_id,
    o.id as order_id,
    lines.ordered,
    lines.cancelled,
    lines.net,
    lines.open,
    parcels.shipped,
    parcels.delivered,
    parcels.parcels,
    case
        when o.life = 'CANCELLED' then 'CANCELLED'
        when lines.net > 0 and parcels.delivered >= lines.net then 'DELIVERED'
        when o.life = 'CLOSED' then 'CLOSED'
        when o.life = 'ON_HOLD' then 'ON_HOLD'
        when lines.net = 0 then 'CLOSED'
        when parcels.shipped >= lines.net then 'SHIPPED'
        when parcels.shipped > 0 then 'PARTLY_SHIPPED'
        when lines.open > 0 then 'NEEDS_ROUTING'
        when asked.unanswered = 0 then 'ACKNOWLEDGED'
        when leaving.documents = 0 then 'WAITING_FOR_SUPPLIER'
        else 'SENDING'
    end as standing
from customer_order o
cross join lateral (
    select
        coalesce(sum(l.quantity), 0) as ordered,
        coalesce(sum(l.cancelled), 0) as cancelled,
        coalesce(sum(l.quantity - l.cancelled), 0) as net,
        coalesce(sum(l.quantity - l.cancelled - l.allocated), 0) as open
    from order_line l
    where l.merchant_id = o.merchant_id and l.order_id = o.id and l.requires_shipping
) lines
cross join lateral (
    select
        coalesce(sum(x.quantity), 0) as shipped,
        coalesce(sum(x.quantity) filter (where k.status = 'DELIVERED'), 0) as delivered,
        count(distinct k.id) as parcels
    from package k
    join package_line x on x.merchant_id = k.merchant_id and x.package_id = k.id
    where k.merchant_id = o.merchant_id and k.order_id = o.id and k.status <> 'CANCELLED'
) parcels
cross join lateral (
    select count(*) as unanswered
    from purchase_order p
    where p.merchant_id = o.merchant_id and p.order_id = o.id and p.state = 'ISSUED'
) asked
cross join lateral (
    select count(*) as documents
    from outbox d
    where d.merchant_id = o.merchant_id and d.order_id = o.id and d.kind like 'po.%' and d.state not in ('CONFIRMED', 'CANCELLED')
) leaving;
