package io.dropline.portal;

import io.dropline.notifications.TrackingLinks;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.purchasing.AnswerLinks;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A merchant with one order and one purchase order for it: 3 heaters on line 1, 1 bench on line 2. Written straight into the tables. */
public final class Shop {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    public final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    public final MerchantId merchant = new MerchantId(Ids.next());
    public final UUID order = Ids.next();
    public final UUID po = Ids.next();
    public final UUID heaters = Ids.next();
    public final UUID benches = Ids.next();
    private final UUID supplier = Ids.next();
    private final Premises premises = Premises.OPEN;
    private final JdbcClient jdbc = premises.jdbc();

    public Shop() {
        this("Hearth & Harbor", "#0f766e");
    }

    public Shop(String name, String accent) {
        UUID store = Ids.next();
        int number = NUMBER.incrementAndGet();
        run(
                "insert into merchant (id, name, slug, support_email, currency, accent, created_at) values (?, ?, ?, 'help@hearthharbor.example', 'USD', ?, now())",
                merchant.value(),
                name,
                "shop-" + number,
                accent);
        run("""
                insert into store (merchant_id, id, kind, name, domain, api_url, webhook_secret, token_kind, created_at)
                values (?, ?, 'SHOPIFY', 'Store', ?, 'http://127.0.0.1:9', 'x', 'STATIC', now())""", merchant.value(), store, "shop-" + number + ".myshopify.com");
        run("""
                insert into supplier (merchant_id, id, code, name, contact, email, zone, ship_from_postal, created_at)
                values (?, ?, 'NORDIC', 'Nordic Sauna Supply', 'Aino Korhonen', 'orders@nordicsauna.example', 'America/Chicago', '55401', now())""", merchant.value(), supplier);
        product("HEAT-6", "KIP-6", "Kuuma electric sauna heater, 6 kW");
        product("BENCH-2", "BN-200", "Cedar sauna bench, 2 m");
        run(
                """
                insert into customer_order (merchant_id, id, store_id, store_ref, number, life, payment, risk, placed_at, received_at, store_updated_at,
                    currency, subtotal, discount, shipping, tax, total, customer_name, email, phone, ship_name, ship_company, ship_line1, ship_line2,
                    ship_city, ship_region, ship_postal, ship_country, ship_phone, note, likeness, promise_earliest, promise_likely, promise_latest)
                values (?, ?, ?, 'gid://shopify/Order/1', '#1001', 'OPEN', 'PAID', 'LOW', now() - interval '1 day', now(), now(),
                    'USD', 3000, 0, 0, 0, 3000, 'Maya Lindqvist', 'maya@example.com', '', 'Maya Lindqvist', '', '2417 Birch Hollow Rd', 'Apt 4',
                    'Duluth', 'MN', '55811', 'US', '+1 218 555 0142', '', 'like', ?, ?, ?)""",
                merchant.value(),
                order,
                store,
                Date.valueOf(today.plusDays(4)),
                Date.valueOf(today.plusDays(5)),
                Date.valueOf(today.plusDays(6)));
        promise(1, today.plusDays(4), today.plusDays(6));
        orderLine(heaters, 1, "HEAT-6", "Kuuma electric sauna heater, 6 kW", 3);
        orderLine(benches, 2, "BENCH-2", "Cedar sauna bench, 2 m", 1);
    }

    /** Issues the purchase order for all of it. */
    public Shop issued() {
        run("""
                insert into purchase_order (merchant_id, id, number, order_id, supplier_id, state, currency, item_cost, drop_fee, freight, total,
                    required_ship_date, packing_slip_text, issued_at, answer_due_at)
                values (?, ?, 'PO-1042', ?, ?, 'ISSUED', 'USD', 1500, 5, 80, 1585, ?, 'Thank you for your order.', now(), now() + interval '1 day')""", merchant.value(), po, order, supplier, Date.valueOf(today.plusDays(2)));
        poLine(1, heaters, "HEAT-6", "KIP-6", "Kuuma electric sauna heater, 6 kW", 3);
        poLine(2, benches, "BENCH-2", "BN-200", "Cedar sauna bench, 2 m", 1);
        run(
                "update order_line set allocated = quantity where merchant_id = ? and order_id = ?",
                merchant.value(),
                order);
        return this;
    }

    /** The mail that brought the purchase order, in a state of the outbox. */
    public Shop mailed(String state) {
        run("""
                insert into outbox (merchant_id, id, lane, kind, subject, order_id, message_id, document, title, state, next_attempt_at, created_at)
                values (?, ?, 'mail', 'po.email', ?, ?, ?, ?::jsonb, 'Purchase order PO-1042', ?, now() + interval '1 day', now() - interval '2 days')""", merchant.value(), Ids.next(), "po:" + po, order, "po-1042." + po + "@dropline", document(), state);
        return this;
    }

    private String document() {
        return """
                {"number": "PO-1042", "messageId": "po-1042.%s@dropline", "issuedAt": "2026-11-20T10:00:00Z",
                 "merchant": {"name": "Hearth & Harbor", "supportEmail": "help@hearthharbor.example", "accent": "#0f766e"},
                 "supplier": {"code": "NORDIC", "name": "Nordic Sauna Supply", "contact": "Aino Korhonen", "email": "orders@nordicsauna.example"},
                 "orderNumber": "#1001",
                 "shipTo": {"name": "Maya Lindqvist", "company": "", "line1": "2417 Birch Hollow Rd", "line2": "", "city": "Duluth", "region": "MN",
                  "postalCode": "55811", "country": "US", "phone": ""},
                 "requiredShipDate": "2026-11-25", "answerDueAt": "2026-11-21T10:00:00Z", "currency": "USD",
                 "lines": [{"lineNo": 1, "sku": "HEAT-6", "supplierSku": "KIP-6", "title": "Heater", "quantity": 3, "unitCost": 400.00}],
                 "itemCost": 1500.00, "dropFee": 5.00, "freight": 80.00, "total": 1585.00, "packingSlipText": "", "answerUrl": "https://old.example"}""".formatted(po);
    }

    /** The path of the supplier's page. */
    public String answerPath() {
        return answerPath(Duration.ofDays(1));
    }

    String answerPath(Duration life) {
        return Premises.path(premises.bean(AnswerLinks.class)
                .answerLink(merchant, po, Instant.now().plus(life)));
    }

    /** The path of the customer's page. */
    public String trackPath() {
        return Premises.path(premises.bean(TrackingLinks.class).trackingLink(merchant, order));
    }

    public UUID parcel(String number, String status, LocalDate shippedOn, int heatersInside, int benchesInside) {
        UUID parcel = Ids.next();
        run(
                """
                insert into package (merchant_id, id, order_id, purchase_order_id, supplier_id, carrier, carrier_name, service, tracking_number,
                    tracking_url, status, shipped_on, announced_at, delivered_at)
                values (?, ?, ?, ?, ?, 'ups', 'UPS', 'Ground', ?, ?, ?, ?, now(), case when ? = 'DELIVERED' then now() end)""",
                merchant.value(),
                parcel,
                order,
                po,
                supplier,
                number,
                "https://www.ups.com/track?tracknum=" + number,
                status,
                Date.valueOf(shippedOn),
                status);
        packed(parcel, 1, heaters, heatersInside);
        packed(parcel, 2, benches, benchesInside);
        return parcel;
    }

    private void packed(UUID parcel, int lineNo, UUID orderLine, int units) {
        if (units > 0) {
            run(
                    "insert into package_line (merchant_id, package_id, purchase_order_id, line_no, order_line_id, quantity) values (?, ?, ?, ?, ?, ?)",
                    merchant.value(),
                    parcel,
                    po,
                    lineNo,
                    orderLine,
                    units);
            run(
                    "update purchase_order_line set shipped = shipped + ? where merchant_id = ? and purchase_order_id = ? and line_no = ?",
                    units,
                    merchant.value(),
                    po,
                    lineNo);
        }
    }

    public void scan(UUID parcel, Duration ago, String status, String description, String place) {
        run(
                "insert into tracking_event (merchant_id, package_id, event_key, occurred_at, received_at, status, description, place, source) values (?, ?, ?, now() - cast(? as interval), now(), ?, ?, ?, 'test')",
                merchant.value(),
                parcel,
                Ids.next().toString(),
                ago.toString(),
                status,
                description,
                place);
    }

    public void promise(int revision, LocalDate earliest, LocalDate latest) {
        run(
                "insert into order_promise (merchant_id, order_id, revision, made_at, earliest, likely, latest, because) values (?, ?, ?, now(), ?, ?, ?, '[]')",
                merchant.value(),
                order,
                revision,
                Date.valueOf(earliest),
                Date.valueOf(latest),
                Date.valueOf(latest));
        run(
                "update customer_order set promise_earliest = ?, promise_likely = ?, promise_latest = ? where merchant_id = ? and id = ?",
                Date.valueOf(earliest),
                Date.valueOf(latest),
                Date.valueOf(latest),
                merchant.value(),
                order);
    }

    public void run(String sql, @Nullable Object... parameters) {
        jdbc.sql(sql).params(java.util.Arrays.asList(parameters)).update();
    }

    public <T> List<T> read(Class<T> type, String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(type).list();
    }

    String state() {
        return read(
                        String.class,
                        "select state from purchase_order where merchant_id = ? and id = ?",
                        merchant.value(),
                        po)
                .getFirst();
    }

    private void product(String sku, String supplierSku, String title) {
        run(
                "insert into product (merchant_id, sku, title, brand, updated_at) values (?, ?, ?, 'Kuuma', now())",
                merchant.value(),
                sku,
                title);
        run(
                "insert into offer (merchant_id, supplier_id, sku, supplier_sku, unit_cost, updated_at) values (?, ?, ?, ?, 400, now())",
                merchant.value(),
                supplier,
                sku,
                supplierSku);
        run(
                "insert into stock (merchant_id, supplier_id, sku, on_hand, committed, as_of) values (?, ?, ?, 10, 3, now())",
                merchant.value(),
                supplier,
                sku);
    }

    private void orderLine(UUID id, int lineNo, String sku, String title, int quantity) {
        run("""
                insert into order_line (merchant_id, order_id, id, line_no, store_ref, sku, title, quantity, unit_price, discount, tax, requires_shipping)
                values (?, ?, ?, ?, ?, ?, ?, ?, 750, 0, 0, true)""", merchant.value(), order, id, lineNo, "gid://shopify/LineItem/" + lineNo, sku, title, quantity);
    }

    private void poLine(int lineNo, UUID orderLine, String sku, String supplierSku, String title, int quantity) {
        run("""
                insert into purchase_order_line (merchant_id, purchase_order_id, line_no, order_id, order_line_id, sku, supplier_sku, title, quantity, unit_cost)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 400)""", merchant.value(), po, lineNo, order, orderLine, sku, supplierSku, title, quantity);
    }
}
