-- What the store said last, apart from what became of it here: the same telling again must change nothing.
alter table order_line add column told int not null default 0 check (told >= 0);
update order_line set told = quantity;
alter table order_line alter column told drop default;

-- When somebody, here or in the store, wanted the order cancelled. Nothing more is bought for it, whatever its suppliers answer.
alter table customer_order add column cancel_asked_at timestamptz;
update customer_order o set cancel_asked_at = coalesce(o.cancelled_at, h.placed_at)
from (select merchant_id, order_id, min(placed_at) as placed_at from order_hold where policy = 'cancelling' group by 1, 2) h
where h.merchant_id = o.merchant_id and h.order_id = o.id;
update customer_order set cancel_asked_at = cancelled_at where cancelled_at is not null and cancel_asked_at is null;

-- Where the store said last that the order goes, where that is not the ship-to address: a person corrected it, or it came too late.
alter table customer_order
    add column ship_told jsonb,
    add column ship_told_waits boolean not null default false;   -- it came too late: the ship-to address as soon as nothing is on purchase orders
