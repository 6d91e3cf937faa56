-- Orders that changed in a way their webhook does not tell (an edit, a new risk assessment): the next poll reads them.
create table shopify_look_again (
    merchant_id uuid not null,
    store_id uuid not null,
    order_ref text not null,            -- 'gid://shopify/Order/6578...'
    asked_at timestamptz not null,      -- the latest ask: a look that began before it does not answer it
    primary key (merchant_id, store_id, order_ref),
    foreign key (merchant_id, store_id) references store
);

-- Who may fetch a new token for a store just now. A fetch talks to the network, so it cannot hold a row lock; the lease ends by itself when its node dies.
create table shopify_token_lease (
    merchant_id uuid not null,
    store_id uuid not null,
    holder uuid not null,
    lease_until timestamptz not null,   -- database time
    primary key (merchant_id, store_id),
    foreign key (merchant_id, store_id) references store
);
