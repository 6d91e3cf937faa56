-- Files of suppliers' feeds, from their rows to the stock and costs they change.
-- The rows of a file lie in tables of its own while it is worked on (feed_row_<run>, feed_change_<run>): unlogged, so that a million rows cost no
-- log, and dropped whole, so that nothing is left to clean up. A file that waits for a person has its rows logged: they survive a crash.
create table feed_run (
    merchant_id uuid not null references merchant,
    id uuid not null,
    feed_id uuid not null,
    supplier_id uuid not null,
    scope text not null check (scope in ('FULL', 'DELTA')),
    made_at timestamptz not null,                   -- when the supplier made the file: its figures are as of then
    file_name text not null,
    file_sha256 text not null,
    tolerances jsonb not null,                      -- the limits it was judged by
    expected_seconds bigint not null,               -- how often the supplier makes a file
    state text not null check (state in ('STAGING', 'STAGED', 'HELD', 'APPROVED', 'MERGING', 'APPLIED', 'REJECTED', 'SUPERSEDED', 'REFUSED', 'BROKEN')),
    progress real not null default 0,               -- share of the state's work
    why text not null default '',
    findings jsonb not null default '[]',
    started_at timestamptz not null,
    finished_at timestamptz,
    decided_by text,
    decided_at timestamptz,
    decision_note text not null default '',
    rows bigint not null default 0,
    bad_rows bigint not null default 0,
    repeated bigint not null default 0,
    conflicting bigint not null default 0,
    unknown bigint not null default 0,
    stock_changed bigint not null default 0,
    left_out bigint not null default 0,
    repriced bigint not null default 0,
    takes_stock boolean not null default true,      -- false: it tells no quantities, or newer ones are in force
    takes_terms boolean not null default true,      -- the same of cost, MAP and MSRP
    changes bigint not null default 0,              -- rows of feed_change_<run> to be applied
    applied_to bigint not null default 0,           -- of these, up to which number they are
    primary key (merchant_id, id),
    foreign key (merchant_id, supplier_id) references supplier
);
create index feed_run_recent on feed_run (merchant_id, started_at desc, id desc);
create index feed_run_of_supplier on feed_run (merchant_id, supplier_id, started_at desc, id desc);
create index feed_run_of_feed on feed_run (merchant_id, feed_id, made_at desc);
create index feed_run_same_file on feed_run (merchant_id, feed_id, file_sha256, started_at desc);
create index feed_run_unfinished on feed_run (merchant_id, started_at) where state in ('STAGING', 'STAGED', 'APPROVED', 'MERGING');

-- How far a supplier's feeds are, and who works on one of them now. stock.as_of is written only where a figure changed; a full file speaks for every
-- offer, so what a figure is as of is the later of stock.as_of and stock_made_at.
create table feed_mark (
    merchant_id uuid not null,
    supplier_id uuid not null,
    stock_made_at timestamptz,                      -- of the newest full file with quantities that is in force
    terms_made_at timestamptz,                      -- of the newest full file with costs that is in force
    fence bigint not null default 0,                -- who works with an older number has lost the lease
    lease_until timestamptz,
    primary key (merchant_id, supplier_id),
    foreign key (merchant_id, supplier_id) references supplier
);

-- Rows that were not understood, the first thousand of a run.
create table feed_bad_row (
    merchant_id uuid not null,
    run_id uuid not null,
    n int not null,
    line bigint not null,
    why text not null,
    raw text not null,
    primary key (merchant_id, run_id, n),
    foreign key (merchant_id, run_id) references feed_run
);

-- Supplier SKUs that no offer has, the first thousand of a run.
create table feed_unknown_sku (
    merchant_id uuid not null,
    run_id uuid not null,
    n int not null,
    line bigint not null,
    supplier_sku text not null,
    quantity int,
    primary key (merchant_id, run_id, n),
    foreign key (merchant_id, run_id) references feed_run
);

-- Before and after, the first thousand differences of a run.
create table feed_diff (
    merchant_id uuid not null,
    run_id uuid not null,
    n bigint not null,
    sku text not null,
    supplier_sku text not null,
    stock_before int,
    stock_after int,
    cost_before numeric(19,4),
    cost_after numeric(19,4),
    primary key (merchant_id, run_id, n),
    foreign key (merchant_id, run_id) references feed_run
);

-- What became of stock and cost of an offer through feeds: a row when one of them changed, null for what stayed.
create table offer_history (
    merchant_id uuid not null,
    supplier_id uuid not null,
    sku text not null,
    at timestamptz not null,                        -- when the supplier made the file
    on_hand int,
    unit_cost numeric(19,4),
    run_id uuid not null,
    primary key (merchant_id, supplier_id, sku, at)
);

-- Feeds find offers by what the supplier calls them; two offers may be one thing of the supplier's. The supplier comes last, so that nobody who looks for
-- (merchant_id, supplier_id, sku) in a table without statistics, as foreign keys do, takes this index for the primary key and reads all of a supplier.
create index offer_of_supplier_sku on offer (merchant_id, supplier_sku, supplier_id);
alter table offer add column terms_as_of timestamptz;   -- when the supplier told its cost, MAP or MSRP in a feed
-- A feed changes figures that no index holds: room on the page spares the indexes.
alter table offer set (fillfactor = 80);
alter table stock set (fillfactor = 70);
