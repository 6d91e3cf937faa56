-- What a supplier told is as old as its newest whole file, whether or not a figure changed in it. And where whole files come, their rhythm says how
-- long a figure is fresh: after three that did not come it begins to count less (not within six hours), after ten it counts nothing.
create or replace view stock_terms as
select s.merchant_id, s.id as supplier_id, coalesce(h.units, 0) as buffer, m.stock_made_at as told_at,
    coalesce(make_interval(hours => r.fresh_hours), case when f.every is not null then greatest(interval '6 hours', f.every * 3) end,
        interval '2160 hours') as fresh_for,
    coalesce(make_interval(hours => r.void_hours), case when f.every is not null then greatest(interval '24 hours', f.every * 10) end,
        interval '4320 hours') as void_after
from supplier s
left join stock_rule r on r.merchant_id = s.merchant_id and r.supplier_id = s.id
left join stock_habit h on h.merchant_id = s.merchant_id and h.supplier_id = s.id
left join feed_mark m on m.merchant_id = s.merchant_id and m.supplier_id = s.id
left join lateral (
    select make_interval(mins => min(e.expected_minutes)) as every from feed e
    where e.merchant_id = s.merchant_id and e.supplier_id = s.id and e.scope = 'FULL' and e.state = 'ACTIVE') f on true;
