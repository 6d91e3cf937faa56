-- What can be sold of these SKUs: all their offers together (the largest one where an order must come from one supplier), less what customers ordered
-- that is on no purchase order yet. Of a kit: what the scarcest of its parts allows. Every SKU with an offer and every kit has a row.
create or replace function sellable_units(merchant uuid, channel text, country text, now timestamptz, skus text[])
    returns table (sku text, units int, waiting int) language sql stable as $$
    with part as materialized (
        select k.kit_sku, k.part_sku, k.quantity from kit_part k where k.merchant_id = merchant and k.kit_sku = any(skus)),
    wanted as materialized (
        select array(select unnest(skus) union select t.part_sku from part t) as skus),
    -- What is ordered of a kit waits as its parts; the line of the kit itself only until it is taken apart.
    waiting as (
        select l.sku, sum(l.quantity - l.cancelled - l.allocated)::int as units
        from customer_order c join order_line l on l.merchant_id = c.merchant_id and l.order_id = c.id
        where c.merchant_id = merchant and c.life in ('RECEIVED', 'OPEN', 'ON_HOLD') and l.sku = any((select w.skus from wanted w)::text[])
            and l.quantity > l.cancelled + l.allocated and not l.kit
        group by l.sku),
    offered as (
        select o.sku,
            greatest(0, coalesce(case when bool_or(o.from_one) then max(o.available) else sum(o.available) end, 0) - coalesce(max(w.units), 0))::int as units,
            coalesce(max(w.units), 0) as waiting
        from (select f.sku, f.from_one, case when f.obstacle is null then f.available end as available
            from sellable_offers(merchant, channel, country, now, (select w.skus from wanted w)) f) o
        left join waiting w on w.sku = o.sku
        group by o.sku)
    select o.sku, o.units, o.waiting from offered o
    where o.sku = any(skus) and not exists (select 1 from part t where t.kit_sku = o.sku)
    union all
    select t.kit_sku, greatest(0, min(case when p.active then coalesce(o.units, 0) / t.quantity else 0 end) - coalesce(max(w.units), 0))::int,
        coalesce(max(w.units), 0)
    from part t
    join product p on p.merchant_id = merchant and p.sku = t.kit_sku
    left join offered o on o.sku = t.part_sku
    left join waiting w on w.sku = t.kit_sku
    group by t.kit_sku
$$;
