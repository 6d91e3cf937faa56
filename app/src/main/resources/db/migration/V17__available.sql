-- What is safe to sell: what a supplier said, less what we promised away since, less a buffer, and less and less as the figure grows old.

-- The one place where this is computed. fresh_for: so long a figure is believed whole; void_after: so old it counts for nothing; between them what
-- the supplier has is believed in proportion. No figure: nothing.
create function available_units(
    on_hand int, committed int, buffer int, as_of timestamptz, fresh_for interval, void_after interval, now timestamptz) returns int
    language sql immutable parallel safe as $$
    select greatest(0, floor(on_hand * least(1, greatest(0,
            case when void_after <= fresh_for then case when now - as_of <= fresh_for then 1 else 0 end
                else extract(epoch from void_after - (now - as_of)) / extract(epoch from void_after - fresh_for) end)))::int
        - committed - buffer)
$$;

-- What the merchant decided for all suppliers. No row: the defaults.
create table stock_policy (
    merchant_id uuid primary key references merchant,
    oversell_percent numeric(5,2) not null default 2 check (oversell_percent between 0.01 and 50),   -- of orders, sold though the supplier had none left
    margin_percent numeric(5,2) not null default 25 check (margin_percent between 0 and 90),         -- of the price, for suggestions
    fee_percent numeric(5,2) not null default 3 check (fee_percent between 0 and 50),                -- of the price: payment and store
    fee_fixed numeric(19,4) not null default 0.30 check (fee_fixed >= 0)                              -- of each sale
);

-- How long a supplier's figures are believed. No row: see stock_terms.
create table stock_rule (
    merchant_id uuid not null,
    supplier_id uuid not null,
    fresh_hours int not null check (fresh_hours >= 0),
    void_hours int not null,
    primary key (merchant_id, supplier_id),
    foreign key (merchant_id, supplier_id) references supplier,
    check (void_hours > fresh_hours)
);

-- A supplier answered "out of stock" to what we had believed it had.
create table stock_refusal (
    merchant_id uuid not null,
    id uuid not null,
    supplier_id uuid not null,
    sku text not null,
    refused_at timestamptz not null,
    on_hand int not null,                           -- what we believed
    as_of timestamptz not null,                     -- since when
    primary key (merchant_id, id)
);
create index stock_refusal_of_sku on stock_refusal (merchant_id, supplier_id, sku, refused_at);

-- How fast a supplier's stock of what we sell goes down from one figure to the next. Older observations count less and less.
create table stock_pace (
    merchant_id uuid not null,
    supplier_id uuid not null,
    sku text not null,
    on_hand int not null,                           -- the figure seen last
    as_of timestamptz not null,
    sold_units double precision not null default 0, -- by which it went down, all customers
    our_units double precision not null default 0,  -- of which we bought
    days double precision not null default 0,       -- of observation
    figures double precision not null default 0,    -- steps from one figure to the next that were seen
    gap_days double precision not null default 0,   -- between figures, all of them together
    asked int not null default 0,                   -- answers to our orders of the last half year
    refused int not null default 0,                 -- of these, "out of stock"
    primary key (merchant_id, supplier_id, sku)
);

-- The learned buffer of what sells or was refused, with its arithmetic.
create table stock_buffer (
    merchant_id uuid not null,
    supplier_id uuid not null,
    sku text not null,
    units int not null check (units >= 0),
    chance double precision not null,               -- of an oversell with this buffer
    reasons text[] not null,
    computed_at timestamptz not null,
    primary key (merchant_id, supplier_id, sku),
    foreign key (merchant_id, supplier_id, sku) references offer
);

-- The buffer of everything else that a supplier has.
create table stock_habit (
    merchant_id uuid not null,
    supplier_id uuid not null,
    units int not null check (units >= 0),
    reasons text[] not null,
    computed_at timestamptz not null,
    primary key (merchant_id, supplier_id),
    foreign key (merchant_id, supplier_id) references supplier
);

-- The terms on which a supplier's figures are believed. Where nobody set any - no feed, or figures that a person typed - they hold long: whole for
-- 90 days, nothing after 180.
-- told_at: when the supplier spoke last of all its stock, also where a figure stayed the same and its row was not written; null: never.
create view stock_terms as
    select s.merchant_id, s.id as supplier_id, coalesce(h.units, 0) as buffer, null::timestamptz as told_at,
        make_interval(hours => coalesce(r.fresh_hours, 2160)) as fresh_for, make_interval(hours => coalesce(r.void_hours, 4320)) as void_after
    from supplier s
    left join stock_rule r on r.merchant_id = s.merchant_id and r.supplier_id = s.id
    left join stock_habit h on h.merchant_id = s.merchant_id and h.supplier_id = s.id;

-- Publishing to stores -------------------------------------------------------------------------------------------------------
create table shelf (
    merchant_id uuid not null,
    store_id uuid not null,
    publishes boolean not null default false,
    country text not null default 'US' check (country ~ '^[A-Z]{2}$'),  -- where its customers mostly are
    cap int check (cap >= 0),                       -- never show more than this; null: no cap
    location_ref text not null default '',          -- as the merchant chose; empty: the store's primary one
    halted text not null default '',                -- why nothing is published although it should be
    read_at timestamptz,                            -- when all figures of the store were last read back
    swept_to text not null default '',              -- SKU up to which the figures were compared last; a big catalogue is compared in slices
    primary key (merchant_id, store_id),
    foreign key (merchant_id, store_id) references store
);

create table shelf_location (
    merchant_id uuid not null,
    store_id uuid not null,
    location_ref text not null,
    name text not null,
    main boolean not null,
    primary key (merchant_id, store_id, location_ref),
    foreign key (merchant_id, store_id) references shelf
);

-- What the store calls a SKU, and what it shows of it. Two of its items can have the same SKU.
create table shelf_item (
    merchant_id uuid not null,
    store_id uuid not null,
    sku text not null,
    item_ref text not null,
    location_ref text not null,                     -- where the figure was read
    stocked boolean not null,                       -- the store keeps a figure of it there
    tracked boolean not null,                       -- and minds it when it sells
    shown int not null default 0,                   -- as far as we know
    shown_at timestamptz not null,
    sending int,                                    -- what is on its way
    outbox_id uuid,                                 -- in this document
    primary key (merchant_id, store_id, sku, item_ref),
    foreign key (merchant_id, store_id) references shelf
);
create index shelf_item_sending on shelf_item (merchant_id, outbox_id) where outbox_id is not null;

-- Each offer of these SKUs: what it adds to what can be sold in a country by a sales channel, or what keeps it from adding anything.
create function sellable_offers(merchant uuid, channel text, country text, now timestamptz, skus text[])
    returns table (sku text, supplier_id uuid, from_one boolean, on_hand int, committed int, as_of timestamptz, buffer int,
        fresh_for interval, void_after interval, available int, obstacle text) language sql stable as $$
    with letters as materialized (
        select a.supplier_id, lower(a.brand) as brand, a.skus from brand_authorization a
        where a.merchant_id = merchant and a.revoked_at is null and a.valid_from <= (now at time zone 'UTC')::date
            and (a.valid_to is null or a.valid_to >= (now at time zone 'UTC')::date)
            and (a.territory = '{}' or country = any(a.territory)) and (a.sales_channels = '{}' or channel = any(a.sales_channels)))
    select o.sku, o.supplier_id, p.one_supplier_only or coalesce((w.said ->> 'oneSupplierOnly')::boolean, false),
        k.on_hand, k.committed, greatest(k.as_of, t.told_at), coalesce(b.units, t.buffer), t.fresh_for, t.void_after,
        available_units(k.on_hand, k.committed, coalesce(b.units, t.buffer), greatest(k.as_of, t.told_at), t.fresh_for, t.void_after, now),
        case
            when not p.active then 'The product is not sold.'
            when not o.active then 'The offer is switched off.'
            when s.state <> 'ACTIVE' then 'The supplier is ' || lower(s.state) || '.'
            when coalesce(w.said -> 'excludedSuppliers' ? s.id::text, false) then 'Your routing policy never asks this supplier.'
            when s.ship_to <> '{}' and not exists (select 1 from unnest(s.ship_to) as place where left(place, 2) = country)
                then 'The supplier does not ship to ' || country || '.'
            when a.supplier_id is null and l.supplier_id is null
                then 'No authorization for ' || p.brand || ' covers it in ' || country || '.'
            when k.on_hand is null then 'The supplier never said how many it has.'
        end
    from offer o
    cross join (select coalesce((
        select document from policy where merchant_id = merchant and kind = 'routing' order by version desc limit 1), '{}') as said) w
    join product p on p.merchant_id = o.merchant_id and p.sku = o.sku
    join supplier s on s.merchant_id = o.merchant_id and s.id = o.supplier_id
    join stock_terms t on t.merchant_id = o.merchant_id and t.supplier_id = o.supplier_id
    left join stock k on k.merchant_id = o.merchant_id and k.supplier_id = o.supplier_id and k.sku = o.sku
    left join stock_buffer b on b.merchant_id = o.merchant_id and b.supplier_id = o.supplier_id and b.sku = o.sku
    left join (select distinct supplier_id, brand from letters where letters.skus = '{}') a on a.supplier_id = o.supplier_id and a.brand = lower(p.brand)
    left join (select distinct supplier_id, brand, one from letters, unnest(letters.skus) as one) l
        on l.supplier_id = o.supplier_id and l.brand = lower(p.brand) and l.one = o.sku
    where o.merchant_id = merchant and o.sku = any(skus)
$$;

-- What can be sold of these SKUs: all their offers together (the largest one where an order must come from one supplier), less what customers ordered
-- that is on no purchase order yet. Every SKU with an offer has a row.
create function sellable_units(merchant uuid, channel text, country text, now timestamptz, skus text[])
    returns table (sku text, units int, waiting int) language sql stable as $$
    with waiting as (
        select l.sku, sum(l.quantity - l.cancelled - l.allocated)::int as units
        from customer_order c join order_line l on l.merchant_id = c.merchant_id and l.order_id = c.id
        where c.merchant_id = merchant and c.life in ('RECEIVED', 'OPEN', 'ON_HOLD') and l.sku = any(skus)
            and l.quantity > l.cancelled + l.allocated
        group by l.sku)
    -- A kit has no offers of its own and so no row: what its parts allow belongs here.
    select o.sku,
        greatest(0, coalesce(case when bool_or(o.from_one) then max(o.available) else sum(o.available) end, 0) - coalesce(max(w.units), 0))::int,
        coalesce(max(w.units), 0)
    from (select f.sku, f.from_one, case when f.obstacle is null then f.available end as available
        from sellable_offers(merchant, channel, country, now, skus) f) o
    left join waiting w on w.sku = o.sku
    group by o.sku
$$;
