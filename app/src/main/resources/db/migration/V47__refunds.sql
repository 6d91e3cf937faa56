-- What refunds wait for, and what the store says of payments.
alter table order_refund_room
    add column shipping numeric(19, 4) not null default 0 check (shipping >= 0),   -- of what was paid: for shipping
    add column told_at timestamptz;                 -- when the store said so; null: read from the order's total

alter table refund
    add column too_late text not null default 'WITHDRAW' check (too_late in ('WITHDRAW', 'REFUND'));

alter table refund_line
    add column unshipped int not null default 0,    -- those of the units that will never be shipped
    add constraint refund_line_unshipped check (unshipped >= 0 and unshipped <= units);

-- Purchase orders that were asked to be cancelled before the refund goes out.
create table refund_wait (
    merchant_id uuid not null,
    refund_id uuid not null,
    order_id uuid not null,
    purchase_order_id uuid not null,
    primary key (merchant_id, refund_id, purchase_order_id),
    foreign key (merchant_id, refund_id) references refund,
    foreign key (merchant_id, purchase_order_id) references purchase_order
);
create index refund_waiting on refund (merchant_id, order_id) where state = 'WAITING';

-- Orders whose refunds and returns the next poll must read.
create table shopify_after_look (
    merchant_id uuid not null,
    store_id uuid not null,
    order_ref text not null,
    asked_at timestamptz not null,
    primary key (merchant_id, store_id, order_ref),
    foreign key (merchant_id, store_id) references store
);
create index shopify_after_look_waiting on shopify_after_look (merchant_id, store_id, asked_at);
