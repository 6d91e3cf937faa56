-- What suppliers sell, beyond one price: quantity breaks, dates, packs, places, floors of the price; kits; and what bears on choosing between suppliers.
alter table product
    add column hazmat boolean not null default false,
    add column oversize boolean not null default false;

-- A SKU of the store that is made of others. It has no offers of its own; its parts may come from several suppliers.
create table kit_part (
    merchant_id uuid not null,
    kit_sku text not null,
    part_sku text not null,
    quantity int not null check (quantity > 0),
    primary key (merchant_id, kit_sku, part_sku),
    foreign key (merchant_id, kit_sku) references product,
    foreign key (merchant_id, part_sku) references product,
    check (kit_sku <> part_sku)
);
create index kit_part_of on kit_part (merchant_id, part_sku);

alter table offer
    add column pack int not null default 1 check (pack > 0),              -- sold in multiples of this
    add column unit_fee numeric(19,4) not null default 0 check (unit_fee >= 0),  -- billed with each unit, beside its cost
    add column lead_days int check (lead_days >= 0),                       -- working days until it leaves; null: as the supplier usually does
    add column ship_from text[] not null default '{}',                     -- codes of places; empty: any of the supplier's
    add column map_price numeric(19,4) check (map_price >= 0),             -- least advertised price
    add column msrp numeric(19,4) check (msrp >= 0);

-- Costs that differ from the offer's unit cost by quantity or date. The break with the greatest quantity that is reached decides for all units of
-- the SKU on one purchase order; of those in force on a day the one that began last.
create table offer_cost (
    merchant_id uuid not null,
    supplier_id uuid not null,
    sku text not null,
    from_quantity int not null check (from_quantity > 0),
    valid_from date not null default '-infinity',
    valid_to date not null default 'infinity',                             -- last day, inclusive
    unit_cost numeric(19,4) not null check (unit_cost >= 0),
    primary key (merchant_id, supplier_id, sku, from_quantity, valid_from),
    foreign key (merchant_id, supplier_id, sku) references offer,
    check (valid_to >= valid_from)
);

-- Warehouses. A supplier without any ships from supplier.ship_from_postal.
create table supplier_place (
    merchant_id uuid not null,
    supplier_id uuid not null,
    code text not null,
    postal text not null,
    country text not null,
    active boolean not null default true,
    primary key (merchant_id, supplier_id, code),
    foreign key (merchant_id, supplier_id) references supplier
);

alter table supplier
    add column minimum_order numeric(19,4) not null default 0 check (minimum_order >= 0),  -- item cost of one purchase order
    add column orders_per_day int check (orders_per_day > 0),                                -- purchase orders; null: any number
    add column takes_hazmat boolean not null default false,
    add column takes_oversize boolean not null default true;

alter table brand_authorization
    add column skus text[] not null default '{}',             -- our SKUs it is limited to; empty: the whole brand
    add column sales_channels text[] not null default '{}';   -- store.sales_channel it is limited to; empty: all

alter table store
    add column sales_channel text not null default 'own-site';

-- What became of what was asked of a supplier within a window: the raw counts, nothing judged.
create table supplier_record (
    merchant_id uuid not null,
    supplier_id uuid not null,
    since date not null,
    asked_lines int not null check (asked_lines >= 0),            -- lines of purchase orders that were answered
    refused_lines int not null check (refused_lines >= 0),        -- of these, refused or cancelled by the supplier, in whole or part
    shipped_orders int not null check (shipped_orders >= 0),      -- purchase orders that shipped
    late_orders int not null check (late_orders >= 0),            -- of these, after their required ship date
    shipped_units int not null check (shipped_units >= 0),
    returned_units int not null check (returned_units >= 0),      -- of these, come back for a reason that is the supplier's
    computed_at timestamptz not null,
    primary key (merchant_id, supplier_id),
    foreign key (merchant_id, supplier_id) references supplier
);
