-- A merchant with three weeks of business behind it, told from the moment this runs. For looking at pages, and for tests of them.
insert into merchant (id, name, slug, support_email, currency, created_at)
values ('10000000-0000-7000-8000-000000000001', 'Hearth & Hollow', 'hearth-hollow', 'care@hearthandhollow.example', 'USD', now() - interval '90 days');

insert into app_user (merchant_id, id, email, name, role, created_at) values
('10000000-0000-7000-8000-000000000001', '11000000-0000-7000-8000-000000000001', 'ada@hearthandhollow.example', 'Ada Lindqvist', 'OWNER', now() - interval '90 days'),
('10000000-0000-7000-8000-000000000001', '11000000-0000-7000-8000-000000000002', 'marco@hearthandhollow.example', 'Marco Reyes', 'OPERATOR', now() - interval '60 days');

insert into store (merchant_id, id, kind, name, domain, api_url, webhook_secret, token_kind, last_heard_at, polled_to, created_at)
values ('10000000-0000-7000-8000-000000000001', '12000000-0000-7000-8000-000000000001', 'SHOPIFY', 'Hearth & Hollow', 'hearth-hollow.myshopify.com',
    'https://hearth-hollow.myshopify.com', '\x00', 'STATIC', now() - interval '40 seconds', now() - interval '3 minutes', now() - interval '88 days');

insert into supplier (merchant_id, id, code, name, contact, email, ship_from_postal, zone, cut_off, handling_days_min, handling_days_max, answer_within_hours, drop_fee, shipping_rule, ship_to, state, state_reason, created_at) values
('10000000-0000-7000-8000-000000000001', '13000000-0000-7000-8000-000000000001', 'NORDIC', 'Nordic Sauna Supply', 'Kaisa Virtanen', 'orders@nordicsauna.example', '55401', 'America/Chicago', '13:00', 2, 4, 24, 12.00, '{"kind":"flat","amount":189.00}', '{US,CA}', 'ACTIVE', '', now() - interval '80 days'),
('10000000-0000-7000-8000-000000000001', '13000000-0000-7000-8000-000000000002', 'VOLT', 'Voltline Cycles', 'Dee Okafor', 'fulfilment@voltline.example', '97209', 'America/Los_Angeles', '15:00', 1, 2, 12, 0, '{"kind":"per-item","first":79.00,"additional":59.00}', '{US}', 'ACTIVE', '', now() - interval '80 days'),
('10000000-0000-7000-8000-000000000001', '13000000-0000-7000-8000-000000000003', 'LUMIERE', 'Lumière Lighting Co.', 'Camille Roux', 'trade@lumiere.example', '11211', 'America/New_York', '14:00', 1, 3, 24, 6.50, '{"kind":"free-over","threshold":900,"otherwise":{"kind":"flat","amount":48.00}}', '{US,CA}', 'ACTIVE', '', now() - interval '75 days'),
('10000000-0000-7000-8000-000000000001', '13000000-0000-7000-8000-000000000004', 'ATLAS', 'Atlas Ergonomics', 'Jon Park', 'dropship@atlasergo.example', '60607', 'America/Chicago', '12:00', 1, 2, 24, 4.00, '{"kind":"by-weight","base":19.00,"perKg":0.85}', '{US}', 'ACTIVE', '', now() - interval '70 days'),
('10000000-0000-7000-8000-000000000001', '13000000-0000-7000-8000-000000000005', 'OAKLINE', 'Oakline Outdoor', 'Priya Shah', 'orders@oakline.example', '30318', 'America/New_York', '14:00', 3, 6, 48, 0, '{"kind":"flat","amount":240.00}', '{US,-US-AK,-US-HI}', 'PAUSED', 'Moving warehouses until the 4th', now() - interval '60 days');

insert into product (merchant_id, sku, title, brand, weight_grams, updated_at)
select '10000000-0000-7000-8000-000000000001', sku, title, brand, grams, now() - interval '20 days'
from (values
    ('SAU-BARREL-4', 'Barrel Sauna Kuura, 4 persons, thermowood', 'Kuura', 310000), ('SAU-CUBE-2', 'Indoor Cube Sauna Lyhde, 2 persons', 'Kuura', 198000),
    ('SAU-HEATER-9', 'Sauna Heater Tulikivi 9 kW with stones', 'Tulikivi', 64000), ('SAU-BUCKET', 'Cedar Bucket and Ladle Set', 'Kuura', 1900),
    ('EBK-TREK-625', 'E-Bike Fjord Trail 625, size M', 'Fjord', 24500), ('EBK-CARGO-2', 'Cargo E-Bike Halden 2, family', 'Fjord', 38200),
    ('EBK-CITY-400', 'City E-Bike Solvei 400', 'Fjord', 21800), ('CHN-AURORA-12', 'Chandelier Aurora, 12 lights, brushed brass', 'Lumière', 17400),
    ('CHN-RING-80', 'Ring Pendant Halo 80 cm, dimmable', 'Lumière', 6200), ('CHN-CASCADE', 'Crystal Cascade Chandelier, two tiers', 'Lumière', 26900),
    ('DSK-MERIDIAN-160', 'Standing Desk Meridian 160 × 80, walnut', 'Atlas', 52000), ('DSK-MERIDIAN-140', 'Standing Desk Meridian 140 × 70, oak', 'Atlas', 47000),
    ('CHR-ORBIT', 'Task Chair Orbit, mesh, headrest', 'Atlas', 19400), ('FIR-PIT-100', 'Corten Fire Pit 100 cm', 'Oakline', 48000),
    ('HOT-TUB-6', 'Cedar Hot Tub, 6 persons, wood fired', 'Oakline', 285000), ('DSK-ARM-2', 'Dual Monitor Arm, gas spring', 'Atlas', 5600)
) as t(sku, title, brand, grams);

insert into offer (merchant_id, supplier_id, sku, supplier_sku, unit_cost, updated_at)
select '10000000-0000-7000-8000-000000000001', ('13000000-0000-7000-8000-00000000000' || n)::uuid, sku, theirs, cost, now() - interval '3 days'
from (values
    (1, 'SAU-BARREL-4', 'KU-4410', 3890.00), (1, 'SAU-CUBE-2', 'KU-2200', 2740.00), (1, 'SAU-HEATER-9', 'TK-900', 618.00), (1, 'SAU-BUCKET', 'KU-ACC-1', 41.00),
    (2, 'EBK-TREK-625', 'FJ-T625-M', 2385.00), (2, 'EBK-CARGO-2', 'FJ-H2', 3620.00), (2, 'EBK-CITY-400', 'FJ-S400', 1540.00),
    (3, 'CHN-AURORA-12', 'LL-AU12-BR', 1120.00), (3, 'CHN-RING-80', 'LL-HA80', 372.00), (3, 'CHN-CASCADE', 'LL-CC2', 1985.00),
    (4, 'DSK-MERIDIAN-160', 'AT-M160W', 612.00), (4, 'DSK-MERIDIAN-140', 'AT-M140O', 548.00), (4, 'CHR-ORBIT', 'AT-ORB', 298.00), (4, 'DSK-ARM-2', 'AT-ARM2', 74.00),
    (5, 'FIR-PIT-100', 'OK-FP100', 415.00), (5, 'HOT-TUB-6', 'OK-HT6', 4280.00), (5, 'SAU-HEATER-9', 'OK-TK9', 655.00), (5, 'SAU-BUCKET', 'OK-BKT', 38.50)
) as t(n, sku, theirs, cost);

insert into stock (merchant_id, supplier_id, sku, on_hand, committed, as_of)
select merchant_id, supplier_id, sku, (abs(hashtext(sku)) % 38), 0, now() - interval '5 hours' from offer;

insert into brand_authorization (merchant_id, id, supplier_id, brand, territory, valid_from, valid_to, created_at)
select '10000000-0000-7000-8000-000000000001', gen_random_uuid(), ('13000000-0000-7000-8000-00000000000' || n)::uuid, brand, territory::text[], current_date - 200, until, now() - interval '70 days'
from (values (1, 'Kuura', '{US,CA}', null), (1, 'Tulikivi', '{US}', current_date + 240), (2, 'Fjord', '{US}', null), (3, 'Lumière', '{}', null), (4, 'Atlas', '{US}', current_date + 18), (5, 'Oakline', '{US}', null), (5, 'Kuura', '{US}', current_date - 10))
    as t(n, brand, territory, until);

do $$
declare
    m constant uuid := '10000000-0000-7000-8000-000000000001';
    names text[] := array['Olivia Hartmann','Noah Bergström','Priya Natarajan','Liam O’Connell','Sofia Marchetti','Ethan Caldwell','Amara Diallo','Hiroshi Tanaka','Grace Whitfield','Mateo Alvarez','Chloe Dubois','Benjamin Katz','Ingrid Solberg','Theo Papadakis','Nadia Rahman','Samuel Price'];
    cities text[] := array['Portland','Austin','Brooklyn','Denver','Madison','Asheville','San Diego','Boulder','Burlington','Santa Fe','Ann Arbor','Savannah','Duluth','Bend','Hoboken','Spokane'];
    regions text[] := array['OR','TX','NY','CO','WI','NC','CA','CO','VT','NM','MI','GA','MN','OR','NJ','WA'];
    zips text[] := array['97209','78704','11215','80206','53703','28801','92103','80302','05401','87501','48104','31401','55802','97701','07030','99201'];
    skus text[] := array['SAU-BARREL-4','EBK-TREK-625','CHN-AURORA-12','DSK-MERIDIAN-160','SAU-CUBE-2','EBK-CITY-400','CHN-RING-80','DSK-MERIDIAN-140','EBK-CARGO-2','CHN-CASCADE','CHR-ORBIT','SAU-HEATER-9'];
    i int; n int := 74; oid uuid; pid uuid; kid uuid; lid uuid; sid uuid; did uuid; at timestamptz; prod record; second record; stage int; price numeric; price2 numeric; goods numeric; tax numeric; qty int; po_total numeric; c int; who text; mail text; posted timestamptz; fee numeric; freight numeric;
begin
    for i in 1..n loop
        -- the newest order is the last; the oldest three weeks old
        at := now() - interval '17 minutes' - (power(n - i, 1.22) * interval '2.1 hours') - ((i * 37) % 50) * interval '1 minute';
        c := 1 + (i * 7) % 16; who := names[1 + (i * 5) % 16]; mail := lower(regexp_replace(replace(who, '’', ''), '[^a-zA-Z]+', '.', 'g')) || '@example.com';
        oid := ('20000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid;
        select p.sku, p.title, o.unit_cost, o.supplier_sku, o.supplier_id into prod from product p join offer o on o.sku = p.sku where p.sku = skus[1 + (i * 5) % 12] order by o.supplier_id limit 1;
        stage := case when i > 73 then 0 when i in (72, 69) then 1 when i = 73 then 2 when i > 66 then 3 when i > 58 then 4 when i > 45 then 5 when i = 31 then 9 else 6 end;
        qty := case when prod.unit_cost < 700 and i % 3 = 0 then 2 else 1 end;
        price := round(prod.unit_cost * 1.46 / 10) * 10 - 1; goods := price * qty; tax := round(goods * 0.0725, 2);
        insert into customer_order (merchant_id, id, store_id, store_ref, number, life, payment, risk, placed_at, received_at, store_updated_at, paid_at, cancelled_at, currency, subtotal, discount, shipping, tax, total,
            customer_name, email, phone, ship_name, ship_company, ship_line1, ship_line2, ship_city, ship_region, ship_postal, ship_country, ship_phone, note, likeness, promise_earliest, promise_likely, promise_latest)
        values (m, oid, '12000000-0000-7000-8000-000000000001', 'gid://shopify/Order/' || (6578000000000 + i * 131), '#' || (1180 + i), case stage when 1 then 'ON_HOLD' when 9 then 'CANCELLED' when 6 then 'CLOSED' else 'OPEN' end,
            case when i = 72 then 'PENDING' else 'PAID' end, case when i = 69 then 'HIGH' else 'LOW' end, at, at + interval '2 seconds', at + interval '1 second', at + interval '1 second', case when stage = 9 then at + interval '3 hours' end, 'USD', goods, 0, 0, tax, goods + tax,
            who, mail, '+1 555 01' || lpad((i % 100)::text, 2, '0'), who, '', (100 + i * 13) || ' ' || (array['Alder Street','Maple Avenue','Kingston Road','Harbor Lane'])[1 + i % 4], case when i % 5 = 0 then 'Apt ' || (i % 9 + 1) else '' end, cities[c], regions[c], zips[c], 'US', '',
            case when i % 9 = 0 then 'Please call before delivery, the gate code changed.' else '' end, 'l' || i, (at + interval '5 days')::date, (at + interval '7 days')::date, (at + interval '10 days')::date);
        insert into order_promise values (m, oid, 1, at, (at + interval '5 days')::date, (at + interval '7 days')::date, (at + interval '10 days')::date, '{}');
        lid := gen_random_uuid();
        insert into order_line values (m, oid, lid, 1, 'gid://shopify/LineItem/' || i, prod.sku, prod.title, qty, case when stage = 9 then qty else 0 end, case when stage between 2 and 6 then qty else 0 end, price, 0, tax, true);
        insert into timeline_entry (merchant_id, id, order_id, occurred_at, recorded_at, kind, actor, summary) values (m, gen_random_uuid(), oid, at, at + interval '2 seconds', 'order.received', 'Store', 'Order #' || (1180 + i) || ' was placed in Hearth & Hollow for $' || to_char(goods + tax, 'FM999,990.00') || '.');
        if stage = 1 then
            insert into order_hold (merchant_id, order_id, policy, reason, placed_at, placed_by) values (m, oid, case when i = 69 then 'risk' else 'unpaid' end, case when i = 69 then 'The store rates the order as high risk: the billing and shipping countries differ.' else 'The store says the payment is pending (bank transfer).' end, at + interval '3 seconds', 'Dropline');
            insert into timeline_entry (merchant_id, id, order_id, occurred_at, recorded_at, kind, actor, summary) values (m, gen_random_uuid(), oid, at + interval '3 seconds', at, 'order.held', 'Dropline', case when i = 69 then 'Held: high risk.' else 'Held: not paid yet.' end);
        end if;
        if stage between 2 and 6 then
            pid := ('30000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid; sid := prod.supplier_id; did := ('40000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid;
            posted := at + interval '16 minutes'; select drop_fee into fee from supplier where id = sid; freight := case sid when '13000000-0000-7000-8000-000000000001' then 189 when '13000000-0000-7000-8000-000000000002' then 79 + 59 * (qty - 1) when '13000000-0000-7000-8000-000000000003' then case when prod.unit_cost * qty > 900 then 0 else 48 end else 62 end;
            insert into routing_decision values (m, gen_random_uuid(), oid, at + interval '15 minutes', 1, jsonb_build_object('explanation', jsonb_build_array(
                (select name from supplier where id = sid) || ' ships all ' || qty || ' for $' || to_char(prod.unit_cost * qty + fee + freight, 'FM99,990.00') || ': goods $' || to_char(prod.unit_cost * qty, 'FM99,990.00') || ', drop fee $' || to_char(fee, 'FM990.00') || ', freight $' || to_char(freight, 'FM990.00') || '.',
                'Oakline Outdoor was not considered: paused (moving warehouses until the 4th).', 'One parcel: no extra parcel penalty.')));
            insert into purchase_order (merchant_id, id, number, order_id, supplier_id, state, currency, item_cost, drop_fee, freight, total, required_ship_date, supplier_ship_date, packing_slip_text, issued_at, answer_due_at, acknowledged_at, answer_note)
            values (m, pid, 'PO-' || (2040 + i), oid, sid, case stage when 4 then 'ACKNOWLEDGED' when 5 then 'SHIPPED' when 6 then 'CLOSED' else 'ISSUED' end, 'USD', prod.unit_cost * qty, fee, freight, prod.unit_cost * qty + fee + freight, (at + interval '3 days')::date,
                case when stage >= 4 then (at + interval '2 days')::date end, 'Thank you for choosing Hearth & Hollow.', posted, posted + interval '24 hours', case when stage >= 4 then posted + interval '95 minutes' end, case when i % 7 = 0 and stage >= 4 then 'Goes out with the Thursday truck.' else '' end);
            insert into purchase_order_line values (m, pid, 1, oid, lid, prod.sku, prod.supplier_sku, prod.title, qty, 0, 0, case when stage >= 5 then qty else 0 end, 0, prod.unit_cost, null);
            insert into outbox (merchant_id, id, lane, kind, subject, order_id, message_id, document, rendered, title, state, attempt, next_attempt_at, created_at, finished_at, outcome, reference)
            values (m, did, 'mail', 'po.email', 'po:' || pid, oid, 'po-' || i || '@hearth-hollow.dropline.example', '{}', convert_to(E'From: Hearth & Hollow <po@hearthandhollow.example>\r\nSubject: Purchase order PO-' || (2040 + i) || E'\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n' || qty || ' × ' || prod.supplier_sku || ' ' || prod.title || E'\r\n', 'UTF8'),
                'Purchase order PO-' || (2040 + i) || ' to ' || (select name from supplier where id = sid), case when stage = 2 then 'SENDING' else 'CONFIRMED' end, 1, posted, posted, case when stage > 2 then posted + interval '2 seconds' end, case when stage > 2 then 'Accepted by the mail server' end, case when stage > 2 then '250 2.0.0 OK 17' || i end);
            insert into outbox_attempt values (m, did, 1, posted + interval '1 second', case when stage > 2 then posted + interval '2 seconds' end, case when stage > 2 then 'CONFIRMED' end, case when stage > 2 then '250 2.0.0 OK' end);
            insert into timeline_entry (merchant_id, id, order_id, occurred_at, recorded_at, kind, actor, summary) values
                (m, gen_random_uuid(), oid, at + interval '15 minutes', at, 'order.routed', 'Dropline', 'Routed to ' || (select name from supplier where id = sid) || ': the cheapest way to supply everything.'),
                (m, gen_random_uuid(), oid, posted, at, 'po.issued', 'Dropline', 'Purchase order PO-' || (2040 + i) || ' was issued, to ship by ' || to_char(at + interval '3 days', 'FMDD Mon') || '.');
            if stage > 2 then insert into timeline_entry (merchant_id, id, order_id, occurred_at, recorded_at, kind, actor, summary) values (m, gen_random_uuid(), oid, posted + interval '2 seconds', at, 'po.sent', 'Dropline', 'The purchase order was accepted by the supplier’s mail server.'); end if;
            if stage >= 4 then
                insert into timeline_entry (merchant_id, id, order_id, occurred_at, recorded_at, kind, actor, summary) values (m, gen_random_uuid(), oid, posted + interval '95 minutes', at, 'po.acknowledged', (select name from supplier where id = sid), 'PO-' || (2040 + i) || ' was accepted in full.');
                insert into outbox (merchant_id, id, lane, kind, subject, order_id, message_id, document, title, state, attempt, next_attempt_at, created_at, finished_at, outcome) values (m, gen_random_uuid(), 'mail', 'mail.customer', 'order:' || oid, oid, 'prep-' || i, '{}', 'Mail to ' || who || ': your order is being prepared', 'CONFIRMED', 1, posted, posted + interval '96 minutes', posted + interval '96 minutes', 'Accepted by the mail server');
            end if;
            if stage >= 5 then
                kid := ('50000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid;
                insert into package (merchant_id, id, order_id, purchase_order_id, supplier_id, carrier, carrier_name, service, tracking_number, tracking_url, status, shipped_on, announced_at, last_event_at, expected_on, delivered_at)
                values (m, kid, oid, pid, sid, 'fedex', case when i % 3 = 0 then 'UPS' else 'FedEx' end, case when i % 3 = 0 then 'Ground' else 'Freight Economy' end, case when i % 3 = 0 then '1Z999AA10' || (123456780 + i) else '7894' || (50012300 + i) end, case when i % 3 = 0 then 'https://www.ups.com/track?tracknum=1Z999AA10' || (123456780 + i) else 'https://www.fedex.com/fedextrack/?trknbr=7894' || (50012300 + i) end,
                    case when stage = 6 then 'DELIVERED' when i = 57 then 'OUT_FOR_DELIVERY' when i = 48 then 'DELAYED' else 'IN_TRANSIT' end, (at + interval '1 day')::date, at + interval '26 hours', at + interval '4 days', (at + interval '6 days')::date, case when stage = 6 then least(at + interval '6 days', now() - interval '3 hours') end);
                insert into package_line values (m, kid, pid, 1, lid, qty);
                insert into tracking_event values
                    (m, kid, 'a', at + interval '26 hours', at, 'LABEL_CREATED', 'Label created', '', 'easypost'), (m, kid, 'b', at + interval '31 hours', at, 'IN_TRANSIT', 'Picked up', 'Minneapolis, MN', 'easypost'), (m, kid, 'c', at + interval '43 hours', at, 'IN_TRANSIT', 'Departed the facility', 'Chicago, IL', 'easypost'), (m, kid, 'd', at + interval '55 hours', at, 'IN_TRANSIT', 'Arrived at the facility', cities[c] || ', ' || regions[c], 'easypost');
                if stage = 6 then insert into tracking_event values (m, kid, 'e', at + interval '5 days 22 hours', at, 'OUT_FOR_DELIVERY', 'Out for delivery', cities[c] || ', ' || regions[c], 'easypost'), (m, kid, 'f', at + interval '6 days', at, 'DELIVERED', 'Delivered, signed by ' || upper(split_part(who, ' ', 2)), cities[c] || ', ' || regions[c], 'easypost'); end if;
                insert into timeline_entry (merchant_id, id, order_id, occurred_at, recorded_at, kind, actor, summary) values (m, gen_random_uuid(), oid, at + interval '26 hours', at, 'parcel.announced', (select name from supplier where id = sid), 'Shipped ' || qty || ' with ' || case when i % 3 = 0 then 'UPS' else 'FedEx' end || '.'), (m, gen_random_uuid(), oid, at + interval '26 hours 1 minute', at, 'store.told', 'Dropline', 'The store was given the tracking number.');
                insert into outbox (merchant_id, id, lane, kind, subject, order_id, message_id, document, title, state, attempt, next_attempt_at, created_at, finished_at, outcome) values
                    (m, gen_random_uuid(), 'store:12000000-0000-7000-8000-000000000001', 'shopify.fulfilment', 'order:' || oid, oid, 'ful-' || i, '{}', 'Fulfilment of #' || (1180 + i) || ' with tracking', 'CONFIRMED', 1, at, at + interval '26 hours', at + interval '26 hours 3 seconds', 'Created'),
                    (m, gen_random_uuid(), 'mail', 'mail.customer', 'order:' || oid, oid, 'ship-' || i, '{}', 'Mail to ' || who || ': your parcel is on its way', 'CONFIRMED', 1, at, at + interval '26 hours', at + interval '26 hours 2 seconds', 'Accepted by the mail server');
                if stage = 6 then insert into timeline_entry (merchant_id, id, order_id, occurred_at, recorded_at, kind, actor, summary) values (m, gen_random_uuid(), oid, at + interval '6 days', at, 'parcel.delivered', 'FedEx', 'Delivered to ' || who || '.'); end if;
            end if;
        end if;
    end loop;

    -- #1238: two suppliers, one of them shipped, one backordered
    oid := '20000000-0000-7000-8000-000000000058'; pid := gen_random_uuid(); lid := gen_random_uuid();
    insert into order_line values (m, oid, lid, 2, 'gid://shopify/LineItem/2-58', 'CHR-ORBIT', 'Task Chair Orbit, mesh, headrest', 4, 1, 3, 449, 0, 97.66, true);
    update customer_order set subtotal = subtotal + 1347, tax = customer_order.tax + 97.66, total = total + 1347 + 97.66, promise_latest = current_date + 9 where id = oid;
    insert into purchase_order (merchant_id, id, number, order_id, supplier_id, state, currency, item_cost, drop_fee, freight, total, required_ship_date, packing_slip_text, issued_at, answer_due_at, acknowledged_at, answer_note)
    values (m, pid, 'PO-2198', oid, '13000000-0000-7000-8000-000000000004', 'ACKNOWLEDGED', 'USD', 894, 4, 68.47, 966.47, current_date + 2, '', now() - interval '30 hours', now() - interval '6 hours', now() - interval '28 hours', 'Two chairs this week, the third when the container lands.');
    insert into purchase_order_line values (m, pid, 1, oid, lid, 'CHR-ORBIT', 'AT-ORB', 'Task Chair Orbit, mesh, headrest', 3, 0, 1, 0, 0, 298, current_date + 8);
    insert into timeline_entry (merchant_id, id, order_id, occurred_at, recorded_at, kind, actor, summary) values (m, gen_random_uuid(), oid, now() - interval '28 hours', now(), 'po.backordered', 'Atlas Ergonomics', 'PO-2198: 2 accepted, 1 backordered until ' || to_char(current_date + 8, 'FMDD Mon') || '.'), (m, gen_random_uuid(), oid, now() - interval '27 hours', now(), 'line.cancelled', 'Ada Lindqvist', 'One chair was cancelled: the customer ordered one too many.');
    -- a supplier that stays silent, a mail whose end nobody knows
    update purchase_order set answer_due_at = now() - interval '7 hours' where number = 'PO-2107';
    update outbox set state = 'NEEDS_DECISION', finished_at = null, outcome = 'The connection broke after the message was sent and before the server answered', reference = null where id = '40000000-0000-7000-8000-000000000068';
    update outbox_attempt set outcome = 'UNKNOWN', detail = 'Read timed out after DATA' where outbox_id = '40000000-0000-7000-8000-000000000068';
end $$;

insert into problem (merchant_id, id, kind, subject, order_id, severity, title, reason, next_step, link, owner, opened_at, last_seen_at, seen) values
('10000000-0000-7000-8000-000000000001', gen_random_uuid(), 'outbox.unknown', 'outbox:40000000-0000-7000-8000-000000000068', '20000000-0000-7000-8000-000000000068', 'URGENT', 'PO-2108 may not have arrived', 'The mail server took the message and the connection broke before it said so. It is not sent again, so that the supplier cannot ship twice.', 'Ask the supplier, then say whether it arrived.', '/mailroom/out/40000000-0000-7000-8000-000000000068', null, now() - interval '42 minutes', now() - interval '42 minutes', 1),
('10000000-0000-7000-8000-000000000001', gen_random_uuid(), 'order.held.risk', 'order:20000000-0000-7000-8000-000000000069', '20000000-0000-7000-8000-000000000069', 'WARNING', 'Order #1249 is rated high risk', 'The billing and shipping countries differ, and the card was refused twice before.', 'Decide whether the order is genuine, then release or cancel it.', '/orders/20000000-0000-7000-8000-000000000069', 'Marco Reyes', now() - interval '3 hours', now() - interval '3 hours', 1),
('10000000-0000-7000-8000-000000000001', gen_random_uuid(), 'po.unanswered', 'po:30000000-0000-7000-8000-000000000067', '20000000-0000-7000-8000-000000000067', 'WARNING', 'Nordic Sauna Supply has not answered PO-2107', 'The answer was due seven hours ago. A reminder went out by itself.', 'Call the supplier and enter the answer.', '/purchase-orders/30000000-0000-7000-8000-000000000067', null, now() - interval '7 hours', now() - interval '1 hour', 3),
('10000000-0000-7000-8000-000000000001', gen_random_uuid(), 'authorization.ending', 'authorization:atlas', null, 'INFO', 'The authorization for Atlas ends in 18 days', 'Routing stops buying the brand from Atlas Ergonomics when it ends.', 'Ask for the renewal and enter the new last day.', '/suppliers/13000000-0000-7000-8000-000000000004', null, now() - interval '1 day', now() - interval '1 day', 1);

insert into inbox (merchant_id, id, source, event_key, kind, received_at, headers, body, state, attempts, next_attempt_at, handled_at, problem)
select '10000000-0000-7000-8000-000000000001', ('60000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'shopify:12000000-0000-7000-8000-000000000001', 'webhook-' || n, case n % 3 when 0 then 'shopify.orders/updated' else 'shopify.orders/create' end,
    now() - n * interval '47 minutes', '{"X-Shopify-Topic":"orders/create","X-Shopify-Shop-Domain":"hearth-hollow.myshopify.com"}', convert_to('{"id":' || (6578000000000 + n) || ',"name":"#' || (1255 - n) || '","currency":"USD","line_items":[{"sku":"SAU-BARREL-4","quantity":1}]}', 'UTF8'),
    case when n = 9 then 'PARKED' else 'HANDLED' end, 1, now(), now() - n * interval '47 minutes' + interval '1 second', case when n = 9 then 'The line “Kuura gift card” has a negative quantity (-1). Correct the order in the store; it will be told again.' end
from generate_series(1, 24) as n;

insert into policy values ('10000000-0000-7000-8000-000000000001', 'holds', 3, '{"graceMinutes":15,"minimumMarginPercent":12,"duplicateWithinHours":24,"holdUnpaid":true,"holdHighRisk":true,"holdBadAddress":true}', now() - interval '12 days', 'ada@hearthandhollow.example');

-- what suppliers owe and ask for
with shipped as (
    select p.*, row_number() over (order by p.number) as n from purchase_order p
    where p.merchant_id = '10000000-0000-7000-8000-000000000001' and p.state in ('SHIPPED', 'CLOSED'))
insert into supplier_claim (merchant_id, id, number, source, supplier_id, order_id, purchase_order_id, ground, state, currency, amount, credited,
    explanation, opened_at, due_on, chased, last_chased_at, said, said_by)
select merchant_id, ('90000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'CL-' || 1000 + n, 'return:' || n, supplier_id, order_id, id,
    (array['DAMAGED', 'LOST', 'RETURNED', 'SHORT_SHIPPED', 'LATE'])[n], (array['PARTLY_CREDITED', 'OPEN', 'DISPUTED', 'CREDITED', 'OPEN'])[n], currency, round(total / 4, 2),
    case n when 1 then round(total / 10, 2) when 4 then round(total / 4, 2) else 0 end,
    (array['The customer sent a photo of a dent in the left side panel.', 'UPS searched for the parcel and could not find it.', 'The customer sent it back: the colour is not the one shown.', 'One of two parcels held no stones.', 'It left nine days after the day you had named.'])[n],
    now() - n * interval '19 days', current_date + 30 - (n * 19)::int, case when n > 1 then 1 else 0 end, case when n > 1 then now() - interval '2 days' end,
    case n when 3 then 'The customer chose this colour; see the order.' else '' end, case n when 3 then 'Nordic Sauna Supply' else '' end
from shipped where n <= 5;
insert into supplier_claim_entry (merchant_id, claim_id, id, at, kind, actor, summary)
select merchant_id, id, gen_random_uuid(), opened_at, 'opened', 'Dropline', 'Claim ' || number || ' is opened: ' || explanation from supplier_claim
where merchant_id = '10000000-0000-7000-8000-000000000001';
insert into supplier_credit (merchant_id, id, supplier_id, memo, folded, memo_date, currency, amount, matched, said_by, received_at)
select merchant_id, id, supplier_id, 'CM-' || number, 'CM' || number, current_date - 3, currency, credited, credited, 'Nordic Sauna Supply', now() - interval '3 days' from supplier_claim
where merchant_id = '10000000-0000-7000-8000-000000000001' and credited > 0;
insert into supplier_credit_match (merchant_id, credit_id, claim_id, amount, matched_at, matched_by)
select merchant_id, id, id, credited, now() - interval '3 days', 'Nordic Sauna Supply' from supplier_claim where merchant_id = '10000000-0000-7000-8000-000000000001' and credited > 0;

with shipped as (
    select p.*, row_number() over (order by p.number) as n from purchase_order p
    where p.merchant_id = '10000000-0000-7000-8000-000000000001' and p.state in ('SHIPPED', 'CLOSED'))
insert into supplier_invoice (merchant_id, id, supplier_id, number, number_as_written, invoice_date, due_on, state, currency, total, said_by, received_at, approved_at, approved_by, differences)
select merchant_id, ('91000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, supplier_id, 'INV' || 4200 + n, 'INV-' || 4200 + n, current_date - (n * 2)::int, current_date + 28,
    (array['DIFFERS', 'MATCHED', 'DISPUTED', 'APPROVED', 'MATCHED'])[n], currency, total + case n when 1 then 48 else 0 end, 'Nordic Sauna Supply', now() - n * interval '7 hours',
    case n when 4 then now() end, case n when 4 then 'robin@example.com' end,
    case n when 1 then jsonb_build_array(jsonb_build_object('kind', 'FREIGHT_ABOVE', 'lineNo', 3, 'purchaseOrderId', id, 'overcharge', 48, 'words', 'Line 3: freight is 48.00 more than agreed.')) else '[]' end
from shipped where n <= 5;
with shipped as (
    select p.*, row_number() over (order by p.number) as n from purchase_order p
    where p.merchant_id = '10000000-0000-7000-8000-000000000001' and p.state in ('SHIPPED', 'CLOSED')),
of as (select *, ('91000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid as invoice from shipped where n <= 5)
insert into supplier_invoice_line (merchant_id, invoice_id, line_no, kind, purchase_order_id, purchase_order_line_no, purchase_order_as_written, supplier_sku, units, unit_cost, amount)
select o.merchant_id, o.invoice, 1, 'GOODS', o.id, 1, o.number, l.supplier_sku, l.quantity, l.unit_cost, l.quantity * l.unit_cost
from of o join purchase_order_line l on l.merchant_id = o.merchant_id and l.purchase_order_id = o.id and l.line_no = 1
union all select merchant_id, invoice, 2, 'DROP_FEE', id, null, number, '', 0, drop_fee, drop_fee from of
union all select merchant_id, invoice, 3, 'FREIGHT', id, null, number, '', 0, freight, freight + case n when 1 then 48 else 0 end from of;
insert into supplier_invoice_entry (merchant_id, invoice_id, id, at, kind, actor, summary)
select merchant_id, id, gen_random_uuid(), received_at, 'received', said_by, 'Received: ' || total || ' ' || currency || ' in 3 lines.' from supplier_invoice
where merchant_id = '10000000-0000-7000-8000-000000000001';
insert into accounting_export (merchant_id, id, number, made_at, made_by, invoices, credits, content)
values ('10000000-0000-7000-8000-000000000001', gen_random_uuid(), 'EX-1001', now() - interval '6 days', 'robin@example.com', 12, 2, 'export');

-- How the suppliers did on each of the last 80 days: the first became better, the second worse.
insert into supplier_score (merchant_id, supplier_id, day, letter, points, detail)
select '10000000-0000-7000-8000-000000000001', s.id, current_date - d, case when p >= 90 then 'A' when p >= 80 then 'B' when p >= 65 then 'C' else 'D' end, p,
    (select jsonb_agg(jsonb_build_object('measure', m.name, 'tally', jsonb_build_object('good', least(60, round(m.least + (60 - m.least) * (p - 60) / 40)), 'all', 60),
        'usual', 0.93, 'weighed', 0.94, 'points', p))
    from (values ('ANSWERS', 40), ('SHIPS', 44), ('FILLS', 52), ('KEEPS', 54), ('TRACKS', 50), ('ARRIVES', 56), ('STOCKS', 50), ('COSTS', 30)) as m(name, least))
from generate_series(0, 80) as d
cross join (values ('13000000-0000-7000-8000-000000000001'::uuid, -1), ('13000000-0000-7000-8000-000000000002'::uuid, 1)) as s(id, way)
cross join lateral (select round((82 + s.way * (d - 40) * .3 + 5 * sin(d / 4.0))::numeric, 1) as p) as x;

-- What one supplier's files said of one offer.
insert into offer_history (merchant_id, supplier_id, sku, at, on_hand, unit_cost, run_id)
select '10000000-0000-7000-8000-000000000001', '13000000-0000-7000-8000-000000000001', 'SAU-CUBE-2', now() - d * interval '3 days', 40 + (d * 7) % 23 - d,
    case when d % 9 = 4 then 2690 + 15 * (d / 9) end, gen_random_uuid()
from generate_series(0, 26) as d;

-- What customers asked of their data ------------------------------------------------------------------------------------
insert into privacy_request (merchant_id, id, kind, origin, store_id, reference, store_number, asked_by, asked_at, state, note, done_at,
    handed_over_at, handed_over_by)
select m.id, r.id::uuid, r.kind, r.origin, case when r.origin = 'STORE' then s.id end, r.id, r.number, r.asked_by, now() - r.ago * interval '1 hour',
    r.state, r.note, case when r.state <> 'OPEN' then now() - r.ago * interval '1 hour' + interval '40 seconds' end,
    case when r.state = 'HANDED_OVER' then now() - interval '20 hours' end, case when r.state = 'HANDED_OVER' then 'ada@hearthandhollow.example' else '' end
from (select id from merchant order by created_at, id limit 1) m
cross join lateral (select id from store where merchant_id = m.id order by created_at, id limit 1) s
cross join (values
    ('a1000000-0000-7000-8000-000000000001', 'RETENTION', 'RETENTION', '', 'Dropline', 700, 'DONE', ''),
    ('a1000000-0000-7000-8000-000000000002', 'EXPORT', 'STORE', '48211', 'Store', 90, 'HANDED_OVER', ''),
    ('a1000000-0000-7000-8000-000000000003', 'STORE', 'STORE', '', 'Store', 60, 'REFUSED', 'The store is connected: nothing was erased.'),
    ('a1000000-0000-7000-8000-000000000004', 'REDACT', 'CONSOLE', '', 'ada@hearthandhollow.example', 30, 'DONE', ''),
    ('a1000000-0000-7000-8000-000000000005', 'EXPORT', 'STORE', '48377', 'Store', 5, 'DONE', ''),
    ('a1000000-0000-7000-8000-000000000006', 'REDACT', 'STORE', '', 'Store', 3, 'OPEN', '')
) as r(id, kind, origin, number, asked_by, ago, state, note);

insert into privacy_request_order (merchant_id, request_id, order_id, done_at)
select r.merchant_id, r.id, o.id, case when r.state <> 'OPEN' or o.life in ('CLOSED', 'CANCELLED') then r.asked_at + interval '30 seconds' end
from privacy_request r
cross join lateral (
    select id, life from customer_order o where o.merchant_id = r.merchant_id order by md5(o.id::text || r.id::text)
    limit case r.kind when 'RETENTION' then 40 when 'STORE' then 0 else 3 end) o;

insert into privacy_receipt (merchant_id, request_id, table_name, rows)
select r.merchant_id, r.id, t.name, t.rows * case r.kind when 'RETENTION' then 13 else 1 end
from privacy_request r
cross join (values ('customer_order', 3), ('inbox', 14), ('outbox', 17), ('package', 4), ('problem', 2), ('purchase_order', 3), ('timeline_entry', 41),
    ('tracking_event', 29)) as t(name, rows)
where r.kind in ('REDACT', 'RETENTION') and r.state = 'DONE' or (r.kind = 'REDACT' and t.name = 'customer_order');

insert into privacy_package (merchant_id, request_id, made_at)
select merchant_id, id, done_at from privacy_request where kind = 'EXPORT' and state = 'DONE';
