-- How good each supplier was found on each day.
create table supplier_score (
    merchant_id uuid not null,
    supplier_id uuid not null,
    day date not null,
    letter text not null check (letter in ('A', 'B', 'C', 'D', 'E', 'NEW')),
    points numeric(5,1),                           -- 0 to 100; null where nothing is known
    detail jsonb not null,                         -- the terms, as they were
    primary key (merchant_id, supplier_id, day),
    foreign key (merchant_id, supplier_id) references supplier
);

-- What share of the orders it could have goes to a supplier. None: all of them.
create table supplier_throttle (
    merchant_id uuid not null,
    supplier_id uuid not null,
    share int not null check (share between 0 and 100),
    since timestamptz not null,
    reason text not null,
    primary key (merchant_id, supplier_id),
    foreign key (merchant_id, supplier_id) references supplier
);
create index package_of_supplier on package (merchant_id, supplier_id, announced_at);

-- What the merchant wants to follow from scores; no row: nothing does.
create table scoring_choice (
    merchant_id uuid not null references merchant,
    throttle_by_grade boolean not null,
    probation_orders int not null check (probation_orders >= 0),   -- a new supplier's first so many purchase orders
    probation_per_day int not null check (probation_per_day > 0),  -- at most so many a day while these last
    primary key (merchant_id)
);
