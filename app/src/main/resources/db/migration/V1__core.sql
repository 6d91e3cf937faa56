-- merchant_id leads every key (it is the shard key); enums are text with a check; money is numeric(19,4) beside its currency.

-- access ------------------------------------------------------------------------------------------------------------
create table merchant (
    id uuid primary key,
    name text not null,
    slug text not null unique,
    support_email text not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    accent text not null default '#4f46e5',
    created_at timestamptz not null
);

create table app_user (
    merchant_id uuid not null references merchant,
    id uuid not null,
    email text not null,
    name text not null,
    role text not null check (role in ('OWNER', 'OPERATOR', 'VIEWER')),
    password_hash text,
    created_at timestamptz not null,
    disabled_at timestamptz,
    primary key (merchant_id, id),
    unique (merchant_id, email)
);

create table user_session (
    token_hash bytea primary key,
    merchant_id uuid not null,
    user_id uuid not null,
    csrf text not null,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null,
    foreign key (merchant_id, user_id) references app_user
);

create table sign_in_link (
    token_hash bytea primary key,
    merchant_id uuid not null,
    user_id uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    foreign key (merchant_id, user_id) references app_user
);

create table sign_in_attempt (
    key text not null,
    at timestamptz not null
);
create index on sign_in_attempt (key, at);

create table api_token (
    merchant_id uuid not null references merchant,
    id uuid not null,
    name text not null,
    token_hash bytea not null unique,
    created_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz,
    primary key (merchant_id, id)
);

create table audit_entry (
    merchant_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    actor text not null,
    action text not null,
    subject text not null,
    detail jsonb not null default '{}',
    primary key (merchant_id, id)
);

-- platform ----------------------------------------------------------------------------------------------------------
create table installation_secret (
    name text primary key,
    wrapped bytea not null,
    created_at timestamptz not null
);

-- One row a series and merchant ("purchase-order"); taken in blocks inside the business transaction, so no number is lost or used twice.
create table number_series (
    merchant_id uuid not null references merchant,
    series text not null,
    next bigint not null,
    primary key (merchant_id, series)
);

-- Versioned settings a person makes: kind 'holds', 'routing', 'promise', 'mail'. The highest version is in force.
create table policy (
    merchant_id uuid not null references merchant,
    kind text not null,
    version int not null,
    document jsonb not null,
    made_at timestamptz not null,
    made_by text not null,
    primary key (merchant_id, kind, version)
);

-- timeline and problems -----------------------------------------------------------------------------------------------
create table timeline_entry (
    merchant_id uuid not null,
    id uuid not null,
    order_id uuid not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    kind text not null,
    actor text not null,
    summary text not null,
    detail jsonb,
    primary key (merchant_id, id)
);
create index timeline_of_order on timeline_entry (merchant_id, order_id, occurred_at);

create table problem (
    merchant_id uuid not null,
    id uuid not null,
    kind text not null,
    subject text not null,              -- what it is about, unique per kind while open: 'order:<uuid>', 'inbox:<uuid>', 'po:<uuid>', 'store:<uuid>'
    order_id uuid,
    severity text not null check (severity in ('INFO', 'WARNING', 'URGENT')),
    title text not null,
    reason text not null,
    next_step text not null,
    link text not null,                 -- path in the console where the next step is taken
    owner text,
    opened_at timestamptz not null,
    last_seen_at timestamptz not null,
    seen int not null default 1,
    resolved_at timestamptz,
    resolution text,
    primary key (merchant_id, id)
);
create unique index problem_open on problem (merchant_id, kind, subject) where resolved_at is null;
create index problem_of_order on problem (merchant_id, order_id) where order_id is not null;

-- mailroom ------------------------------------------------------------------------------------------------------------
create table inbox (
    merchant_id uuid not null,
    id uuid not null,
    source text not null,               -- 'shopify:<store uuid>', 'portal', 'easypost', 'console'
    event_key text not null,
    kind text not null,                 -- 'shopify.orders/create', 'portal.acknowledge'
    received_at timestamptz not null,
    headers jsonb not null,
    body bytea not null,
    state text not null check (state in ('RECEIVED', 'HANDLED', 'PARKED', 'SET_ASIDE')),
    attempts int not null default 0,
    next_attempt_at timestamptz not null,
    handled_at timestamptz,
    problem text,
    primary key (merchant_id, id)
);
create unique index inbox_once on inbox (merchant_id, source, event_key);
create index inbox_due on inbox (merchant_id, next_attempt_at, id) where state = 'RECEIVED';
create index inbox_parked on inbox (merchant_id, received_at) where state = 'PARKED';

create table outbox (
    merchant_id uuid not null,
    id uuid not null,
    lane text not null,                 -- one destination: 'mail', 'supplier:<uuid>', 'store:<uuid>', 'carrier:easypost'
    kind text not null,                 -- 'po.email', 'mail.customer', 'shopify.fulfilment', 'easypost.tracker'
    subject text not null,              -- documents on one subject of one lane go in order: 'po:<uuid>', 'order:<uuid>'
    order_id uuid,
    message_id text not null,           -- Message-ID, idempotency key or control number: the same at every attempt
    document jsonb not null,            -- all that the bytes depend on
    rendered bytea,                     -- the very bytes, stored before the first attempt leaves
    title text not null,                -- what it is, for people: 'Purchase order PO-1042 to Nordic Sauna Supply'
    state text not null check (state in ('PENDING', 'SENDING', 'CONFIRMED', 'REFUSED', 'UNKNOWN', 'NEEDS_DECISION', 'CANCELLED')),
    attempt int not null default 0,
    looks int not null default 0,       -- how often evidence was sought for an attempt with an unknown end
    lease_until timestamptz,
    next_attempt_at timestamptz not null,
    created_at timestamptz not null,
    finished_at timestamptz,
    outcome text,                       -- last outcome in words
    reference text,                     -- what they call it
    primary key (merchant_id, id)
);
create unique index outbox_message on outbox (merchant_id, lane, message_id);
create index outbox_due on outbox (merchant_id, lane, next_attempt_at, id) where state in ('PENDING', 'SENDING', 'UNKNOWN');
create index outbox_subject on outbox (merchant_id, lane, subject, id) where state in ('PENDING', 'SENDING', 'UNKNOWN', 'NEEDS_DECISION');
create index outbox_of_order on outbox (merchant_id, order_id, id) where order_id is not null;
create index outbox_on_subject on outbox (merchant_id, subject);
create index outbox_attention on outbox (merchant_id, created_at) where state in ('REFUSED', 'UNKNOWN', 'NEEDS_DECISION');

create table outbox_attempt (
    merchant_id uuid not null,
    outbox_id uuid not null,
    attempt int not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    outcome text,                       -- CONFIRMED, REFUSED, NOT_SENT, UNKNOWN; null while under way or when the node died
    detail text,
    primary key (merchant_id, outbox_id, attempt),
    foreign key (merchant_id, outbox_id) references outbox
);

create table lane (
    merchant_id uuid not null,
    lane text not null,
    concurrency int not null default 2 check (concurrency between 1 and 32),
    per_minute int not null default 600 check (per_minute > 0),
    failures int not null default 0,
    open_until timestamptz,             -- breaker: nothing is claimed before
    paused_by text,
    primary key (merchant_id, lane)
);

-- stores --------------------------------------------------------------------------------------------------------------
create table store (
    merchant_id uuid not null references merchant,
    id uuid not null,
    kind text not null check (kind in ('SHOPIFY')),
    name text not null,
    domain text not null,               -- 'x.myshopify.com', lower case: how a webhook names its shop
    api_url text not null,              -- 'https://x.myshopify.com'; another address only for tests and simulators
    webhook_secret bytea not null,      -- sealed
    previous_secret bytea,              -- sealed; accepted for an hour or more after a rotation
    token_kind text not null check (token_kind in ('STATIC', 'CLIENT_CREDENTIALS', 'EXPIRING')),
    client_id text,
    client_secret bytea,                -- sealed
    access_token bytea,                 -- sealed
    refresh_token bytea,                -- sealed
    token_expires_at timestamptz,
    state text not null default 'ACTIVE' check (state in ('ACTIVE', 'PAUSED', 'UNINSTALLED')),
    polled_to timestamptz,              -- reconciliation has seen every order updated before this
    last_heard_at timestamptz,
    created_at timestamptz not null,
    primary key (merchant_id, id),
    unique (domain)
);

-- catalogue -----------------------------------------------------------------------------------------------------------
create table product (
    merchant_id uuid not null references merchant,
    sku text not null check (sku <> ''),
    title text not null,
    brand text not null,
    weight_grams int not null default 0 check (weight_grams >= 0),
    one_supplier_only boolean not null default false,
    active boolean not null default true,
    updated_at timestamptz not null,
    primary key (merchant_id, sku)
);

-- suppliers -----------------------------------------------------------------------------------------------------------
create table supplier (
    merchant_id uuid not null references merchant,
    id uuid not null,
    code text not null,
    name text not null,
    contact text not null default '',
    email text not null,
    channel text not null default 'EMAIL' check (channel in ('EMAIL')),
    state text not null default 'ACTIVE' check (state in ('ACTIVE', 'PAUSED', 'RETIRED')),
    state_reason text not null default '',
    ship_from_postal text not null default '',
    ship_from_country text not null default 'US',
    zone text not null default 'America/New_York',
    cut_off time not null default '14:00',
    working_days int not null default 31,          -- bits, Monday = 1
    handling_days_min int not null default 1 check (handling_days_min >= 0),
    handling_days_max int not null default 2,
    answer_within_hours int not null default 24 check (answer_within_hours > 0),
    currency text not null default 'USD',
    drop_fee numeric(19,4) not null default 0 check (drop_fee >= 0),
    shipping_rule jsonb not null default '{"kind":"free"}',
    ship_to text[] not null default '{}',          -- 'US', 'US-HI', '-US-AK'; empty: everywhere
    created_at timestamptz not null,
    primary key (merchant_id, id),
    unique (merchant_id, code),
    check (handling_days_max >= handling_days_min)
);

create table brand_authorization (
    merchant_id uuid not null,
    id uuid not null,
    supplier_id uuid not null,
    brand text not null,
    territory text[] not null default '{}',        -- countries; empty: everywhere
    valid_from date not null,
    valid_to date,                                  -- last day, inclusive; null: until revoked
    revoked_at timestamptz,
    note text not null default '',
    created_at timestamptz not null,
    primary key (merchant_id, id),
    foreign key (merchant_id, supplier_id) references supplier
);
create index brand_authorization_of_supplier on brand_authorization (merchant_id, supplier_id, brand);

create table offer (
    merchant_id uuid not null,
    supplier_id uuid not null,
    sku text not null,
    supplier_sku text not null,
    unit_cost numeric(19,4) not null check (unit_cost >= 0),
    active boolean not null default true,
    updated_at timestamptz not null,
    primary key (merchant_id, supplier_id, sku),
    foreign key (merchant_id, supplier_id) references supplier,
    foreign key (merchant_id, sku) references product
);
create index offer_of_sku on offer (merchant_id, sku);

-- inventory: what the supplier said last, and what we have promised away since ------------------------------------------------
create table stock (
    merchant_id uuid not null,
    supplier_id uuid not null,
    sku text not null,
    on_hand int not null check (on_hand >= 0),
    committed int not null default 0 check (committed >= 0),
    as_of timestamptz not null,
    primary key (merchant_id, supplier_id, sku),
    foreign key (merchant_id, supplier_id, sku) references offer
);

-- orders --------------------------------------------------------------------------------------------------------------
create table customer_order (
    merchant_id uuid not null references merchant,
    id uuid not null,
    store_id uuid not null,
    store_ref text not null,                        -- the store's own id: 'gid://shopify/Order/6578...'
    number text not null,                           -- '#1001'
    life text not null check (life in ('RECEIVED', 'OPEN', 'ON_HOLD', 'CLOSED', 'CANCELLED')),
    payment text not null,                          -- as the store says: PAID, PENDING, AUTHORIZED, PARTIALLY_PAID, PARTIALLY_REFUNDED, REFUNDED, VOIDED, EXPIRED
    risk text not null check (risk in ('UNKNOWN', 'LOW', 'MEDIUM', 'HIGH')),
    test boolean not null default false,
    placed_at timestamptz not null,
    received_at timestamptz not null,
    store_updated_at timestamptz not null,
    paid_at timestamptz,
    cancelled_at timestamptz,
    closed_at timestamptz,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    subtotal numeric(19,4) not null,
    discount numeric(19,4) not null,
    shipping numeric(19,4) not null,
    tax numeric(19,4) not null,
    total numeric(19,4) not null,
    customer_name text not null,
    email text not null,
    phone text not null,
    ship_name text not null,
    ship_company text not null,
    ship_line1 text not null,
    ship_line2 text not null,
    ship_city text not null,
    ship_region text not null,
    ship_postal text not null,
    ship_country text not null,
    ship_phone text not null,
    note text not null,
    likeness text not null,                         -- same customer, same items: what 'ordered twice?' compares
    promise_earliest date,
    promise_likely date,
    promise_latest date,
    next_look_at timestamptz,                       -- when a hold runs out by itself
    primary key (merchant_id, id),
    foreign key (merchant_id, store_id) references store
) with (fillfactor = 85);
create unique index customer_order_ref on customer_order (merchant_id, store_id, store_ref);
create index customer_order_recent on customer_order (merchant_id, placed_at desc, id desc);
create index customer_order_live on customer_order (merchant_id, life, placed_at desc) where life in ('RECEIVED', 'OPEN', 'ON_HOLD');
create index customer_order_likeness on customer_order (merchant_id, likeness, placed_at);
create index customer_order_look on customer_order (merchant_id, next_look_at) where next_look_at is not null;
create index customer_order_number on customer_order (merchant_id, lower(number));
create index customer_order_email on customer_order (merchant_id, lower(email));

create table order_line (
    merchant_id uuid not null,
    order_id uuid not null,
    id uuid not null,
    line_no int not null,
    store_ref text not null,
    sku text not null,
    title text not null,
    quantity int not null check (quantity >= 0),
    cancelled int not null default 0 check (cancelled >= 0),
    allocated int not null default 0 check (allocated >= 0),     -- on purchase orders that were not refused or cancelled
    unit_price numeric(19,4) not null,
    discount numeric(19,4) not null,
    tax numeric(19,4) not null,
    requires_shipping boolean not null,
    primary key (merchant_id, order_id, id),
    foreign key (merchant_id, order_id) references customer_order,
    check (cancelled + allocated <= quantity)
) with (fillfactor = 85);
create unique index order_line_ref on order_line (merchant_id, order_id, store_ref);

create table order_hold (
    merchant_id uuid not null,
    order_id uuid not null,
    policy text not null,                           -- 'unpaid', 'risk', 'address', 'unknown-sku', 'no-supply', 'margin', 'duplicate', 'grace', 'manual'
    reason text not null,
    placed_at timestamptz not null,
    placed_by text not null,
    until timestamptz,
    released_at timestamptz,
    released_by text,
    release_note text,
    primary key (merchant_id, order_id, policy, placed_at),
    foreign key (merchant_id, order_id) references customer_order
);
create unique index order_hold_active on order_hold (merchant_id, order_id, policy) where released_at is null;

create table order_promise (
    merchant_id uuid not null,
    order_id uuid not null,
    revision int not null,
    made_at timestamptz not null,
    earliest date not null,
    likely date not null,
    latest date not null,
    because jsonb not null,
    primary key (merchant_id, order_id, revision),
    foreign key (merchant_id, order_id) references customer_order
);

-- routing -------------------------------------------------------------------------------------------------------------
create table routing_decision (
    merchant_id uuid not null,
    id uuid not null,
    order_id uuid not null,
    decided_at timestamptz not null,
    policy_version int not null,
    answer jsonb not null,
    primary key (merchant_id, id),
    foreign key (merchant_id, order_id) references customer_order
);
create index routing_decision_of_order on routing_decision (merchant_id, order_id, decided_at);

-- purchasing ----------------------------------------------------------------------------------------------------------
create table purchase_order (
    merchant_id uuid not null,
    id uuid not null,
    number text not null,
    order_id uuid not null,
    supplier_id uuid not null,
    state text not null check (state in ('ISSUED', 'ACKNOWLEDGED', 'PARTIALLY_SHIPPED', 'SHIPPED', 'CLOSED', 'REJECTED', 'CANCEL_REQUESTED', 'CANCELLED')),
    currency text not null,
    item_cost numeric(19,4) not null,
    drop_fee numeric(19,4) not null,
    freight numeric(19,4) not null,
    total numeric(19,4) not null,
    required_ship_date date not null,
    supplier_ship_date date,                        -- what the supplier said
    packing_slip_text text not null,
    issued_at timestamptz not null,
    answer_due_at timestamptz not null,
    acknowledged_at timestamptz,
    reminded_at timestamptz,
    closed_at timestamptz,
    state_before_cancel text,
    answer_note text not null default '',
    primary key (merchant_id, id),
    unique (merchant_id, number),
    foreign key (merchant_id, order_id) references customer_order,
    foreign key (merchant_id, supplier_id) references supplier
);
create index purchase_order_of_order on purchase_order (merchant_id, order_id);
create index purchase_order_recent on purchase_order (merchant_id, issued_at desc, id desc);
create index purchase_order_of_supplier on purchase_order (merchant_id, supplier_id, issued_at desc);
create index purchase_order_unanswered on purchase_order (merchant_id, answer_due_at) where state = 'ISSUED';
create index purchase_order_unshipped on purchase_order (merchant_id, required_ship_date) where state in ('ISSUED', 'ACKNOWLEDGED', 'PARTIALLY_SHIPPED');

create table purchase_order_line (
    merchant_id uuid not null,
    purchase_order_id uuid not null,
    line_no int not null,
    order_id uuid not null,
    order_line_id uuid not null,
    sku text not null,
    supplier_sku text not null,
    title text not null,
    quantity int not null check (quantity > 0),     -- asked
    refused int not null default 0 check (refused >= 0),
    backordered int not null default 0 check (backordered >= 0),
    shipped int not null default 0 check (shipped >= 0),
    cancelled int not null default 0 check (cancelled >= 0),
    unit_cost numeric(19,4) not null,
    backordered_until date,
    primary key (merchant_id, purchase_order_id, line_no),
    foreign key (merchant_id, purchase_order_id) references purchase_order,
    foreign key (merchant_id, order_id, order_line_id) references order_line,
    check (refused + backordered + shipped + cancelled <= quantity)
);
create index purchase_order_line_of_order on purchase_order_line (merchant_id, order_id, order_line_id);

-- shipping ------------------------------------------------------------------------------------------------------------
create table package (
    merchant_id uuid not null,
    id uuid not null,
    order_id uuid not null,
    purchase_order_id uuid not null,
    supplier_id uuid not null,
    carrier text not null,                          -- our name: 'ups'; empty when nobody knows
    carrier_name text not null,                     -- as people and stores know it: 'UPS'
    service text not null,
    tracking_number text not null,                  -- normalised
    tracking_url text,
    status text not null check (status in ('LABEL_CREATED', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'READY_FOR_PICKUP', 'ATTEMPTED', 'DELAYED', 'DELIVERED', 'RETURNED', 'FAILED', 'CANCELLED', 'UNKNOWN')),
    shipped_on date not null,
    announced_at timestamptz not null,
    last_event_at timestamptz,
    expected_on date,                               -- what the carrier says
    delivered_at timestamptz,
    tracker_ref text,                               -- the tracking service's id
    primary key (merchant_id, id),
    foreign key (merchant_id, purchase_order_id) references purchase_order
);
create unique index package_once on package (merchant_id, purchase_order_id, tracking_number);
create index package_of_order on package (merchant_id, order_id);
create index package_number on package (merchant_id, tracking_number);
create index package_moving on package (merchant_id, announced_at) where status not in ('DELIVERED', 'RETURNED', 'CANCELLED');

create table package_line (
    merchant_id uuid not null,
    package_id uuid not null,
    purchase_order_id uuid not null,
    line_no int not null,
    order_line_id uuid not null,
    quantity int not null check (quantity > 0),
    primary key (merchant_id, package_id, line_no),
    foreign key (merchant_id, package_id) references package,
    foreign key (merchant_id, purchase_order_id, line_no) references purchase_order_line
);

create table tracking_event (
    merchant_id uuid not null,
    package_id uuid not null,
    event_key text not null,                        -- hash of what makes a scan the same scan
    occurred_at timestamptz not null,
    received_at timestamptz not null,
    status text not null,
    description text not null,
    place text not null,
    source text not null,
    primary key (merchant_id, package_id, event_key),
    foreign key (merchant_id, package_id) references package
);

create table tracking_account (
    merchant_id uuid not null references merchant,
    id uuid not null,
    kind text not null check (kind in ('EASYPOST')),
    api_url text not null,
    api_key bytea not null,                         -- sealed
    webhook_secret bytea not null,                  -- sealed
    created_at timestamptz not null,
    primary key (merchant_id, id),
    unique (merchant_id, kind)
);

-- timers (db-scheduler's own table) -----------------------------------------------------------------------------------
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);
create index on scheduled_tasks (priority desc, execution_time asc);
