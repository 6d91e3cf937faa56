-- How far the books have followed each merchant's timeline: what happened before this entry is posted.
create table ledger_mark (
    merchant_id uuid primary key references merchant,
    seen uuid not null
);

-- How many orders a store says were placed on a day of its own calendar, to be held against ours.
create table store_day_count (
    merchant_id uuid not null,
    store_id uuid not null,
    day date not null,                              -- UTC
    orders int not null check (orders >= 0),
    counted_at timestamptz not null,
    primary key (merchant_id, store_id, day),
    foreign key (merchant_id, store_id) references store
);
