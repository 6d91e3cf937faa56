-- Units that came back, or are to come back: the database itself refuses more than were shipped.
alter table purchase_order_line
    add column returned int not null default 0 check (returned >= 0),
    add constraint returned_was_shipped check (returned <= shipped);

alter table goods_return
    add column wish_key text,                               -- what was sent with one click is one return for each supplier
    add column currency text not null check (currency ~ '^[A-Z]{3}$'),     -- of the customer's money
    add column because jsonb not null default '[]',         -- what the rules said when it was wished
    add column restocking_percent numeric(5, 2) not null default 0 check (restocking_percent between 0 and 100),               -- kept from the customer's money
    add column supplier_restocking_percent numeric(5, 2) not null default 0 check (supplier_restocking_percent between 0 and 100),   -- kept by the supplier
    add column postage numeric(19, 4) not null default 0 check (postage >= 0),     -- what the merchant paid for the parcel back
    add column send_to jsonb,                               -- the supplier's address, as it was when the return was authorized
    add column decided_by text not null default '',
    add column decline_reason text not null default '',
    add column sent_at timestamptz,
    add column received_at timestamptz,
    add column inspected_at timestamptz,
    add column supplier_said text not null default '',
    add column supplier_credit numeric(19, 4) check (supplier_credit >= 0),        -- what the supplier says it gives, in the currency of its purchase orders
    add column reminded_at timestamptz,                     -- the customer, before it expires
    add column supplier_reminded_at timestamptz,
    add column store_read_at timestamptz;                   -- of the store's news that was taken over last
create unique index goods_return_once on goods_return (merchant_id, order_id, wish_key, supplier_id) where wish_key is not null;
create index goods_return_authorized on goods_return (merchant_id, expires_at) where state = 'AUTHORIZED';
create index goods_return_under_way on goods_return (merchant_id, sent_at) where state = 'IN_TRANSIT';

-- Pictures of what is wrong with the goods, and the label of the parcel back.
create table return_file (
    merchant_id uuid not null,
    id uuid not null,
    return_id uuid not null,
    kind text not null check (kind in ('PHOTO', 'SUPPLIER_PHOTO', 'LABEL')),
    name text not null,
    media_type text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
    content bytea not null,
    added_by text not null,
    added_at timestamptz not null,
    primary key (merchant_id, id),
    foreign key (merchant_id, return_id) references goods_return
);
create index return_file_of_return on return_file (merchant_id, return_id);

-- An order of ours that replaces goods of another: for an exchange, or for a parcel that was lost. Its store knows nothing of it.
alter table customer_order
    add column replaces_order_id uuid,
    add constraint customer_order_replaces foreign key (merchant_id, replaces_order_id) references customer_order;
create index customer_order_replacing on customer_order (merchant_id, replaces_order_id) where replaces_order_id is not null;
alter table goods_return
    add column exchange_order_id uuid,
    add constraint goods_return_exchange foreign key (merchant_id, exchange_order_id) references customer_order;

-- Who looked for an order by its number, to slow down those who guess.
create table order_lookup (
    key text not null,
    at timestamptz not null
);
create index order_lookup_key on order_lookup (key, at);
create index order_lookup_age on order_lookup (at);
