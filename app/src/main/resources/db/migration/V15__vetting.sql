-- Knowing a supplier before relying on it: whom to write to, when they work, what was agreed, what proves that they may sell a brand, and why
-- they are where they stand.
alter table supplier drop constraint supplier_state_check;
alter table supplier
    add constraint supplier_state_check check (state in ('ONBOARDING', 'ACTIVE', 'PAUSED', 'RETIRED')),
    add column holidays text not null default 'NONE' check (holidays in ('NONE', 'US_FEDERAL', 'US_MAJOR'));

create table supplier_contact (
    merchant_id uuid not null,
    id uuid not null,
    supplier_id uuid not null,
    role text not null check (role in ('ORDERS', 'RETURNS', 'ACCOUNTS', 'ESCALATION')),
    name text not null,
    email text not null default '',
    phone text not null default '',
    created_at timestamptz not null,
    primary key (merchant_id, id),
    foreign key (merchant_id, supplier_id) references supplier,
    check (email <> '' or phone <> '')
);
create index supplier_contact_of on supplier_contact (merchant_id, supplier_id, role);

alter table supplier_place
    add column name text not null default '',
    add column street text not null default '',
    add column city text not null default '',
    add column region text not null default '';

-- Days a supplier is closed beside its weekly rest and its holidays.
create table supplier_closure (
    merchant_id uuid not null,
    id uuid not null,
    supplier_id uuid not null,
    first_day date not null,
    last_day date not null,                         -- inclusive
    reason text not null,
    created_at timestamptz not null,
    primary key (merchant_id, id),
    foreign key (merchant_id, supplier_id) references supplier,
    check (last_day >= first_day and last_day - first_day <= 366)
);
create index supplier_closure_of on supplier_closure (merchant_id, supplier_id, last_day);

-- What was agreed. No row: nothing was entered yet.
create table supplier_terms (
    merchant_id uuid not null,
    supplier_id uuid not null,
    payment_days int not null check (payment_days between 0 and 365),
    ship_within_days int check (ship_within_days between 0 and 180),    -- working days from order to parcel; null: nothing agreed
    terms text not null default '',
    updated_at timestamptz not null,
    primary key (merchant_id, supplier_id),
    foreign key (merchant_id, supplier_id) references supplier
);

create table supplier_return_policy (
    merchant_id uuid not null,
    supplier_id uuid not null,
    window_days int not null check (window_days between 0 and 3650),    -- from delivery; 0: nothing is taken back
    paid_by text not null check (paid_by in ('SUPPLIER', 'MERCHANT', 'CUSTOMER')),
    restocking_percent numeric(5, 2) not null default 0 check (restocking_percent between 0 and 100),
    name text not null default '',
    street text not null default '',
    city text not null default '',
    region text not null default '',
    postal text not null default '',
    country text not null default '',
    terms text not null default '',
    updated_at timestamptz not null,
    primary key (merchant_id, supplier_id),
    foreign key (merchant_id, supplier_id) references supplier
);

-- Why a supplier stands where it stands.
create table supplier_history (
    merchant_id uuid not null,
    id uuid not null,
    supplier_id uuid not null,
    at timestamptz not null,
    actor text not null,
    from_state text not null,
    to_state text not null,
    reason text not null,
    unmet text[] not null default '{}',             -- requirements that were not met when it was approved
    primary key (merchant_id, id),
    foreign key (merchant_id, supplier_id) references supplier
);
create index supplier_history_of on supplier_history (merchant_id, supplier_id, at);

alter table brand_authorization
    add column checked_by text,
    add column checked_at timestamptz,
    add column checked_how text not null default '',
    add constraint brand_authorization_check_whole check ((checked_by is null) = (checked_at is null));
create index brand_authorization_ends on brand_authorization (merchant_id, valid_to) where revoked_at is null and valid_to is not null;

-- The letter itself.
create table authorization_letter (
    merchant_id uuid not null,
    id uuid not null,
    authorization_id uuid not null,
    name text not null,
    media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
    size int not null check (size > 0),
    sha256 text not null,
    content bytea not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null,
    primary key (merchant_id, id),
    foreign key (merchant_id, authorization_id) references brand_authorization,
    unique (merchant_id, authorization_id, sha256)
);
alter table authorization_letter alter column content set storage external;    -- PDF and JPEG are compressed already

-- What was done to one thing is read on its page.
create index audit_entry_on_subject on audit_entry (merchant_id, subject, at);
