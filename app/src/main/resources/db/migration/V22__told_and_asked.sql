-- The quantity that the store told last, apart from what became of the line here: the same telling again must change nothing. Null: as ordered.
alter table order_line add column told int check (told >= 0);

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

-- A request to cancel has a deadline as the purchase order itself has.
alter table purchase_order
    add column cancel_asked_at timestamptz,
    add column cancel_reminded_at timestamptz,
    add column cancel_reason text not null default '';
update purchase_order set cancel_asked_at = now() where state = 'CANCEL_REQUESTED';
create index purchase_order_cancel_asked on purchase_order (merchant_id, cancel_asked_at) where state = 'CANCEL_REQUESTED';
