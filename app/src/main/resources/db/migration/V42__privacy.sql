-- What customers asked of their data, what was done about it, and what keeps a late word from bringing them back.

-- The order stays for the books; whose it was is gone. News of it is taken without its person from then on.
alter table customer_order add column redacted_at timestamptz;
alter table package add column redacted_at timestamptz;
create index customer_order_ended on customer_order (merchant_id, (coalesce(closed_at, cancelled_at)))
    where redacted_at is null and life in ('CLOSED', 'CANCELLED');

create table privacy_request (
    merchant_id uuid not null references merchant,
    id uuid not null,
    kind text not null check (kind in ('REDACT', 'EXPORT', 'STORE', 'RETENTION')),
    origin text not null check (origin in ('STORE', 'CONSOLE', 'API', 'RETENTION')),
    store_id uuid,                                  -- null: all stores
    reference text not null,                        -- what makes it the same request when it comes again
    store_number text not null default '',          -- how the store numbers the request, if it does
    asked_by text not null,                         -- one of the merchant's people, or 'Store', or 'Dropline'
    asked_at timestamptz not null,
    subject bytea,                                  -- who: sealed, and gone when it is done
    state text not null check (state in ('OPEN', 'DONE', 'HANDED_OVER', 'REFUSED')),
    note text not null default '',
    done_at timestamptz,
    handed_over_at timestamptz,
    handed_over_by text not null default '',
    primary key (merchant_id, id),
    unique (merchant_id, reference)
);
create index privacy_request_open on privacy_request (merchant_id, asked_at) where state = 'OPEN';

create table privacy_request_order (
    merchant_id uuid not null,
    request_id uuid not null,
    order_id uuid not null,
    done_at timestamptz,
    primary key (merchant_id, request_id, order_id),
    foreign key (merchant_id, request_id) references privacy_request,
    foreign key (merchant_id, order_id) references customer_order
);
create index privacy_request_of_order on privacy_request_order (merchant_id, order_id);

-- How many rows of which table were changed. Nothing personal.
create table privacy_receipt (
    merchant_id uuid not null,
    request_id uuid not null,
    table_name text not null,
    rows int not null check (rows >= 0),
    primary key (merchant_id, request_id, table_name),
    foreign key (merchant_id, request_id) references privacy_request
);

-- What a customer is to be given: a zip, sealed.
create table privacy_package (
    merchant_id uuid not null,
    request_id uuid not null,
    content bytea not null,
    made_at timestamptz not null,
    primary key (merchant_id, request_id),
    foreign key (merchant_id, request_id) references privacy_request
);
alter table privacy_package alter column content set storage external;

-- Keyed hashes of what named a person or an order that was redacted.
create table privacy_tombstone (
    merchant_id uuid not null references merchant,
    hash bytea not null,
    kind text not null check (kind in ('KEY', 'MAIL')),
    buried_at timestamptz not null,
    primary key (merchant_id, hash)
);

-- Up to where raw documents that came since were looked through for buried keys.
create table privacy_sweep (
    merchant_id uuid not null references merchant,
    swept_to timestamptz not null,
    primary key (merchant_id)
);
