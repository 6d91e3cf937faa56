-- What a supplier has signed for is asked of it, and a day that it missed is told once.
alter table purchase_order
    add column agreed_ship_days int check (agreed_ship_days between 0 and 180),    -- working days that set required_ship_date; null: its handling did
    add column overdue_day date;                                                   -- the last day to ship that was missed and told of

-- What was told of before this column was is not told again.
update purchase_order p set overdue_day = coalesce(p.supplier_ship_date, p.required_ship_date)
where exists (select 1 from problem q where q.merchant_id = p.merchant_id and q.kind = 'po.late' and q.subject = 'po:' || p.id
    and (q.resolved_at is null or q.opened_at::date > coalesce(p.supplier_ship_date, p.required_ship_date)));
