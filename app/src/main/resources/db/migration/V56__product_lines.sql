-- Brands grant lines of theirs as well as single products: "Harvia: Cilindro and The Wall".
alter table product
    add column product_line text not null default '';                -- within the brand, as the brand's letters name it; '': none
alter table brand_authorization
    add column product_lines text[] not null default '{}',
    add constraint brand_authorization_names_its_lines check ('' <> all (product_lines));

create function in_lower_case(words text[]) returns text[] language sql immutable parallel safe as $$
    select array(select lower(word) from unnest(words) as word)
$$;

-- Whether an authorization with these SKUs and lines is limited to neither.
create function whole_brand(skus text[], product_lines text[]) returns boolean language sql immutable parallel safe as $$
    select skus = '{}' and product_lines = '{}'
$$;

-- Whether an authorization with these SKUs and lines covers a SKU of a line. It is one expression over its arguments, so that it is put into queries.
-- Routing asks its class Authorizations the same.
create function covers_goods(skus text[], product_lines text[], sku text, line text) returns boolean language sql immutable parallel safe as $$
    select whole_brand(skus, product_lines) or sku = any(skus) or (product_lines <> '{}' and lower(line) = any(in_lower_case(product_lines)))
$$;

-- Each offer of these SKUs: what it adds to what can be sold in a country by a sales channel, or what keeps it from adding anything.
-- What covers_goods says of one SKU is said here of many by three joins: of the whole brand, of the SKU, of its line.
create or replace function sellable_offers(merchant uuid, channel text, country text, now timestamptz, skus text[])
    returns table (sku text, supplier_id uuid, from_one boolean, on_hand int, committed int, as_of timestamptz, buffer int,
        fresh_for interval, void_after interval, available int, obstacle text) language sql stable as $$
    with letters as materialized (
        select a.supplier_id, lower(a.brand) as brand, a.skus, a.product_lines from brand_authorization a
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
            when not ships_within(s.ship_to, country)
                then 'The supplier does not ship to ' || country || '.'
            when a.supplier_id is null and l.supplier_id is null and f.supplier_id is null
                then 'No authorization for ' || p.brand || ' covers it in ' || country || '.'
            when k.on_hand is null then 'The supplier never said how many it has.'
        end
    from offer o
    cross join (select coalesce((
        select document from policy where merchant_id = merchant and kind = 'routing' and not trial order by version desc limit 1), '{}') as said) w
    join product p on p.merchant_id = o.merchant_id and p.sku = o.sku
    join supplier s on s.merchant_id = o.merchant_id and s.id = o.supplier_id
    join stock_terms t on t.merchant_id = o.merchant_id and t.supplier_id = o.supplier_id
    left join stock k on k.merchant_id = o.merchant_id and k.supplier_id = o.supplier_id and k.sku = o.sku
    left join stock_buffer b on b.merchant_id = o.merchant_id and b.supplier_id = o.supplier_id and b.sku = o.sku
    left join (select distinct supplier_id, brand from letters where whole_brand(letters.skus, letters.product_lines)) a
        on a.supplier_id = o.supplier_id and a.brand = lower(p.brand)
    left join (select distinct supplier_id, brand, one from letters, unnest(letters.skus) as one) l
        on l.supplier_id = o.supplier_id and l.brand = lower(p.brand) and l.one = o.sku
    left join (select distinct supplier_id, brand, lower(one) as line from letters, unnest(letters.product_lines) as one) f
        on f.supplier_id = o.supplier_id and f.brand = lower(p.brand) and f.line = lower(p.product_line)
    where o.merchant_id = merchant and o.sku = any(skus)
$$;
