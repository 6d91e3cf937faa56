-- Stock feeds: how a supplier's file comes and what its columns mean, and every file as it came.
create table feed (
    merchant_id uuid not null,
    id uuid not null,
    supplier_id uuid not null,
    name text not null,
    scope text not null check (scope in ('FULL', 'DELTA')),
    source jsonb not null,                                   -- where the file comes from, nothing secret in it
    secret bytea,                                            -- password, token or private key, sealed
    host_key text,                                           -- fingerprint of the SSH server, pinned at first use
    schedule jsonb not null,
    expected_minutes int not null check (expected_minutes > 0), -- how often the supplier makes a file
    mapping jsonb,                                           -- null until somebody pointed at the columns
    tolerances jsonb not null,
    state text not null check (state in ('SET_UP', 'ACTIVE', 'PAUSED')),
    next_fetch_at timestamptz,                               -- null: nothing is fetched
    fetch_until timestamptz,                                 -- somebody fetches until then
    fetched_at timestamptz,                                  -- the last attempt
    failures int not null default 0,                         -- attempts to fetch that failed since the last good one
    fetch_problem text not null default '',
    seen jsonb,                                              -- by what the next fetch knows that nothing is new
    last_file_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (merchant_id, id),
    foreign key (merchant_id, supplier_id) references supplier
);
create unique index feed_name on feed (merchant_id, supplier_id, lower(name));
create index feed_due on feed (next_fetch_at) where next_fetch_at is not null;

create table feed_file (
    merchant_id uuid not null,
    id uuid not null,
    feed_id uuid not null,
    supplier_id uuid not null,
    file_name text not null,
    came text not null check (came in ('UPLOADED', 'SENT', 'FETCHED')),
    received_at timestamptz not null,
    made_at timestamptz,                                     -- what the source says; null while it is being received
    size bigint not null default 0,                          -- bytes as they came
    sha256 text not null default '',
    state text not null check (state in ('RECEIVING', 'KEPT', 'WAITING', 'READING', 'APPLIED', 'HELD', 'SEEN', 'REFUSED', 'UNREADABLE')),
    stage text not null default '',                          -- what is being done with it while it is read
    progress real not null default 0,                        -- share of the stage's work, 0 to 1
    attempts int not null default 0,
    lease_until timestamptz,
    run_id uuid,
    why text not null default '',                            -- why it could not be taken
    remarks text[] not null default '{}',
    finished_at timestamptz,
    primary key (merchant_id, id),
    foreign key (merchant_id, feed_id) references feed
);
create index feed_file_of on feed_file (merchant_id, feed_id, received_at desc);
create index feed_file_waiting on feed_file (received_at) where state in ('WAITING', 'READING');
-- One file of a supplier at a time, on all nodes together.
create unique index feed_file_reading on feed_file (merchant_id, supplier_id) where state = 'READING';

-- A file's bytes, gzip by the piece.
create table feed_file_chunk (
    merchant_id uuid not null,
    file_id uuid not null,
    n int not null,
    bytes bytea not null,
    primary key (merchant_id, file_id, n),
    foreign key (merchant_id, file_id) references feed_file on delete cascade
);
alter table feed_file_chunk alter column bytes set storage external;
