package io.dropline.scenarios;

import io.dropline.fulfillment.FulfillmentProcess;
import io.dropline.orders.HoldPolicy;
import io.dropline.orders.StoreOrder;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.MerchantJob;
import io.dropline.platform.RecurringJob;
import io.dropline.platform.db.Moments;
import io.dropline.platform.secrets.SecretBox;
import io.dropline.purchasing.SupplierAnswer;
import io.dropline.shipping.PackageStatus;
import io.dropline.shipping.ShipNotice;
import io.dropline.shipping.TrackingNews;
import io.dropline.simulators.mail.StoredMail;
import io.dropline.simulators.store.StoreOptions;
import io.dropline.simulators.store.StoreSimulator;
import io.dropline.simulators.store.book.OrderRequest;
import io.dropline.simulators.store.book.PlacedOrder;
import io.dropline.simulators.store.book.Product;
import io.dropline.simulators.store.book.Shop;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One merchant with a store of its own, and verbs for what happens to it. */
final class Desk implements AutoCloseable {
    /** A purchase order as a scenario looks at it. */
    record Po(
            UUID id,
            String number,
            String supplier,
            String state,
            int asked,
            int refused,
            int backordered,
            int shipped,
            int cancelled) {}

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final House house = House.OPEN;
    final MerchantId merchant = new MerchantId(Ids.next());
    final UUID storeId = Ids.next();
    final StoreSimulator store;
    private final String name = "scenario-" + NUMBER.incrementAndGet();
    private final JdbcClient jdbc = house.bean(JdbcClient.class);

    Desk() {
        house.clock.set(House.OPENING);
        String secret = "secret-of-" + name;
        StoreOptions options = StoreOptions.defaults(house.ledger, house.clock);
        this.store =
                StoreSimulator.start(options.withShop(new Shop("Hearth & Harbor", name + ".myshopify.com", "USD")));
        store.sendWebhooksTo(URI.create("http://127.0.0.1:" + house.port + "/hooks/shopify"), secret);
        jdbc.sql(
                        "insert into merchant (id, name, slug, support_email, currency, created_at) values (?, ?, ?, ?, 'USD', now())")
                .params(merchant.value(), "Hearth & Harbor", name, "help@" + name + ".example")
                .update();
        SecretBox box = house.bean(SecretBox.class);
        jdbc.sql("""
                insert into store (merchant_id, id, kind, name, domain, api_url, webhook_secret, token_kind, access_token, created_at)
                values (?, ?, 'SHOPIFY', 'Store', ?, ?, ?, 'STATIC', ?, ?)""")
                .params(
                        merchant.value(),
                        storeId,
                        name + ".myshopify.com",
                        store.uri().toString(),
                        box.sealText("store.webhook-secret", secret),
                        box.sealText("store.access-token", "shpat_simulated"),
                        Moments.toSql(
                                House.OPENING)) // a poll begins here: the day on which the test runs must not matter
                .update();
        holds("{\"graceMinutes\":0,\"duplicateWithinHours\":0}");
    }

    // ---- set-up

    void holds(String policy) {
        policy("holds", policy);
    }

    void policy(String kind, String document) {
        jdbc.sql("""
                insert into policy (merchant_id, kind, version, document, made_at, made_by)
                select ?, ?, coalesce(max(version), 0) + 1, ?::jsonb, now(), 'scenario' from policy where merchant_id = ? and kind = ?""")
                .params(merchant.value(), kind, document, merchant.value(), kind)
                .update();
    }

    UUID supplier(String code) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into supplier (merchant_id, id, code, name, email, ship_from_postal, drop_fee, shipping_rule, created_at)
                values (?, ?, ?, ?, ?, '55401', 5, '{"kind":"flat","amount":20}', now())""")
                .params(merchant.value(), id, code, code + " Supply", mailOf(code))
                .update();
        jdbc.sql(
                        "insert into brand_authorization (merchant_id, id, supplier_id, brand, valid_from, created_at) values (?, ?, ?, 'Harvia', '2020-01-01', now())")
                .params(merchant.value(), Ids.next(), id)
                .update();
        return id;
    }

    void offer(UUID supplier, String sku, String cost, int stock) {
        jdbc.sql("""
                insert into product (merchant_id, sku, title, brand, weight_grams, updated_at) values (?, ?, ?, 'Harvia', 20000, now())
                on conflict do nothing""").params(merchant.value(), sku, "The " + sku).update();
        jdbc.sql(
                        "insert into offer (merchant_id, supplier_id, sku, supplier_sku, unit_cost, updated_at) values (?, ?, ?, ?, ?::numeric, now())")
                .params(merchant.value(), supplier, sku, "X-" + sku, cost)
                .update();
        jdbc.sql("insert into stock (merchant_id, supplier_id, sku, on_hand, as_of) values (?, ?, ?, ?, ?)")
                .params(merchant.value(), supplier, sku, stock, Moments.toSql(house.clock.instant()))
                .update();
        store.sell(new Product(sku, "The " + sku, "Harvia", new BigDecimal("1500"), 20000, ""));
    }

    /** Says something of a supplier that has no word of its own here; the statement's last two parameters are merchant and supplier. */
    void of(UUID supplier, String sql, Object... values) {
        List<Object> all = new ArrayList<>(List.of(values));
        all.add(merchant.value());
        all.add(supplier);
        jdbc.sql(sql).params(all).update();
    }

    /** The supplier says anew what it has. */
    void stock(UUID supplier, String sku, int units) {
        jdbc.sql("update stock set on_hand = ?, committed = 0 where merchant_id = ? and supplier_id = ? and sku = ?")
                .params(units, merchant.value(), supplier, sku)
                .update();
    }

    /** Texts from the database; the statement asks for the merchant. */
    List<String> facts(String sql) {
        return jdbc.sql(sql).param(merchant.value()).query(String.class).list();
    }

    String mailOf(String supplierCode) {
        return supplierCode.toLowerCase(Locale.ROOT) + "@" + name + ".example";
    }

    String supportMail() {
        return "help@" + name + ".example";
    }

    static OrderRequest order(String sku, int quantity, String price) {
        return OrderRequest.of(sku, quantity).withLines(List.of(line(sku, quantity, price)));
    }

    static OrderRequest.Line line(String sku, int quantity, String price) {
        return new OrderRequest.Line(
                sku, quantity, "The " + sku, new java.math.BigDecimal(price), java.math.BigDecimal.ZERO);
    }

    // ---- what happens

    PlacedOrder placed(OrderRequest request) {
        PlacedOrder placed = store.placeOrder(request);
        work();
        return placed;
    }

    /** The store tells of an order in so many words; answers the order's id. */
    UUID told(StoreOrder order) {
        process().arrived(merchant, List.of(order));
        work();
        return jdbc.sql("select id from customer_order where merchant_id = ? and store_ref = ?")
                .params(merchant.value(), order.storeRef())
                .query(UUID.class)
                .single();
    }

    /** Lets everybody work until nothing is left to do. */
    void work() {
        await(() -> store.webhooksWaiting() == 0, "the store's webhooks");
        int done;
        do {
            done = house.mailroom().handleIncoming() + house.mailroom().sendOutgoing();
        } while (done > 0);
    }

    void wait(Duration time) {
        house.clock.advance(time);
        runJobs(name -> !name.contains("poll"));
        work();
    }

    /** The store is asked for what its webhooks may have missed. */
    void poll() {
        runJobs(name -> name.contains("shopify"));
        work();
    }

    void runJob(String name) {
        runJobs(name::equals);
    }

    /** Of the jobs that take every merchant in turn, only this one's: the others' scenarios are over. */
    private void runJobs(Predicate<String> which) {
        house.context.getBeansOfType(RecurringJob.class).values().stream()
                .filter(job -> which.test(job.name()))
                .forEach(RecurringJob::run);
        house.context.getBeansOfType(MerchantJob.class).values().stream()
                .filter(job -> which.test(job.name()))
                .forEach(job -> job.run(merchant));
    }

    void answers(Po po, SupplierAnswer.Line... lines) {
        process().supplierAnswered(merchant, List.of(answer(po, lines)));
        work();
    }

    static SupplierAnswer answer(Po po, SupplierAnswer.Line... lines) {
        return new SupplierAnswer(po.id(), List.of(lines), null, "", po.supplier());
    }

    /** What is done is committed at its end, all at once. */
    <T> T inOneTransaction(Callable<T> what) {
        return house.bean(TransactionTemplate.class).execute(unused -> {
            try {
                return what.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Locks all orders, as a step does that is under way. */
    void lock() {
        jdbc.sql("select id from customer_order where merchant_id = ? for update")
                .param(merchant.value())
                .query(UUID.class)
                .list();
    }

    void awaitSomebodyWaitingForALock() {
        await(
                () -> jdbc.sql(
                                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                                .query(Integer.class)
                                .single()
                        > 0,
                "somebody to wait for a lock");
    }

    void accepts(Po po) {
        answers(po);
    }

    static SupplierAnswer.Line refuses(int lineNo, int units) {
        return new SupplierAnswer.Line(lineNo, units, 0, null, "out of stock");
    }

    static SupplierAnswer.Line backorders(int lineNo, int units, LocalDate until) {
        return new SupplierAnswer.Line(lineNo, 0, units, until, "");
    }

    void ships(Po po, String number, int lineNo, int units) {
        UUID orderLine = jdbc.sql(
                        "select order_line_id from purchase_order_line where merchant_id = ? and purchase_order_id = ? and line_no = ?")
                .params(merchant.value(), po.id(), lineNo)
                .query(UUID.class)
                .single();
        UUID[] ids = jdbc.sql("select order_id, supplier_id from purchase_order where merchant_id = ? and id = ?")
                .params(merchant.value(), po.id())
                .query((row, index) -> new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)})
                .single();
        process()
                .parcelsAnnounced(
                        merchant,
                        List.of(new ShipNotice(
                                po.id(),
                                ids[0],
                                ids[1],
                                "",
                                number,
                                house.clock.instant().atZone(ZoneOffset.UTC).toLocalDate(),
                                List.of(new ShipNotice.Line(lineNo, orderLine, units)),
                                po.supplier())));
        work();
    }

    /** As after a mail server that said 550. */
    void issueWasRefused(Po po) {
        jdbc.sql("""
                with refused as (
                    update outbox set state = 'REFUSED', outcome = 'Refused: 550 no such user' where merchant_id = ? and subject = 'po:' || ?::uuid
                    returning merchant_id, id)
                update outbox_attempt a set outcome = 'REFUSED' from refused r where a.merchant_id = r.merchant_id and a.outbox_id = r.id""").params(merchant.value(), po.id()).update();
    }

    /** The supplier says whether it lets the purchase order go. */
    void cancelAnswered(Po po, boolean accepted) {
        process().cancelAnswered(merchant, po.id(), accepted, "", po.supplier());
        work();
    }

    /** A person knows that all parcels of a purchase order arrived. */
    void delivered(Po po) {
        jdbc.sql("select id from package where merchant_id = ? and purchase_order_id = ?")
                .params(merchant.value(), po.id())
                .query(UUID.class)
                .list()
                .forEach(parcel -> process()
                        .parcelDelivered(
                                merchant,
                                parcel,
                                house.clock.instant().atZone(ZoneOffset.UTC).toLocalDate(),
                                "Robin"));
        work();
    }

    /** The carrier scans a parcel so long after the house opened, and says when it expects to deliver it. */
    void seen(String number, PackageStatus status, Duration after, @Nullable LocalDate expected) {
        TrackingNews.Scan scan = new TrackingNews.Scan(House.OPENING.plus(after), status, "", "");
        process()
                .carriersReported(
                        merchant, List.of(new TrackingNews("", "ups", number, List.of(scan), expected)), "test");
        work();
    }

    /** What a bug might do. */
    void damageAllocation(PlacedOrder placed) {
        jdbc.sql("update order_line set allocated = 0 where merchant_id = ? and order_id = ?")
                .params(merchant.value(), orderId(placed))
                .update();
    }

    void mendAllocation(PlacedOrder placed) {
        jdbc.sql("update order_line set allocated = quantity where merchant_id = ? and order_id = ?")
                .params(merchant.value(), orderId(placed))
                .update();
    }

    /** What a bug might do: the order is open, and nobody was told to route it. */
    void loseHolds(PlacedOrder placed) {
        jdbc.sql("update order_hold set released_at = now(), released_by = '' where merchant_id = ? and order_id = ?")
                .params(merchant.value(), orderId(placed))
                .update();
        jdbc.sql("update customer_order set life = 'OPEN', next_look_at = null where merchant_id = ? and id = ?")
                .params(merchant.value(), orderId(placed))
                .update();
    }

    FulfillmentProcess process() {
        return house.bean(FulfillmentProcess.class);
    }

    // ---- what is to be seen

    UUID orderId(PlacedOrder placed) {
        return jdbc.sql("select id from customer_order where merchant_id = ? and store_ref = ?")
                .params(merchant.value(), placed.gid())
                .query(UUID.class)
                .single();
    }

    String life(PlacedOrder placed) {
        return life(orderId(placed));
    }

    String life(UUID order) {
        return jdbc.sql("select life from customer_order where merchant_id = ? and id = ?")
                .params(merchant.value(), order)
                .query(String.class)
                .single();
    }

    List<String> holdsOf(PlacedOrder placed) {
        return holdsOf(orderId(placed));
    }

    List<String> holdsOf(UUID order) {
        return jdbc.sql(
                        "select policy from order_hold where merchant_id = ? and order_id = ? and released_at is null order by policy")
                .params(merchant.value(), order)
                .query(String.class)
                .list();
    }

    /** What the last routing of the order said. */
    List<String> because(PlacedOrder placed) {
        return jdbc.sql("""
                select jsonb_array_elements_text(d.answer -> 'explanation') from routing_decision d
                where d.merchant_id = ? and d.order_id = ? and d.decided_at =
                    (select max(decided_at) from routing_decision where merchant_id = d.merchant_id and order_id = d.order_id)""")
                .params(merchant.value(), orderId(placed))
                .query(String.class)
                .list();
    }

    /** Item cost, fees and freight of the order's purchase orders. */
    List<String> bills(PlacedOrder placed) {
        return jdbc.sql("""
                select item_cost::numeric(12, 2) || ' + ' || drop_fee::numeric(12, 2) || ' + ' || freight::numeric(12, 2)
                from purchase_order where merchant_id = ? and order_id = ? order by number""")
                .params(merchant.value(), orderId(placed))
                .query(String.class)
                .list();
    }

    List<Po> purchaseOrders(PlacedOrder placed) {
        return purchaseOrders(orderId(placed));
    }

    List<Po> purchaseOrders(UUID order) {
        return jdbc.sql("""
                select p.id, p.number, s.code, p.state, sum(l.quantity)::int as asked, sum(l.refused)::int as refused,
                    sum(l.backordered)::int as backordered, sum(l.shipped)::int as shipped, sum(l.cancelled)::int as cancelled
                from purchase_order p join supplier s on s.merchant_id = p.merchant_id and s.id = p.supplier_id
                join purchase_order_line l on l.merchant_id = p.merchant_id and l.purchase_order_id = p.id
                where p.merchant_id = ? and p.order_id = ? group by 1, 2, 3, 4 order by p.number""")
                .params(merchant.value(), order)
                .query((row, index) -> new Po(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8),
                        row.getInt(9)))
                .list();
    }

    /** Units of an order that are neither cancelled in the store nor here. */
    int wanted(PlacedOrder placed) {
        return jdbc.sql("select sum(quantity - cancelled) from order_line where merchant_id = ? and order_id = ?")
                .params(merchant.value(), orderId(placed))
                .query(Integer.class)
                .single();
    }

    /** The street to which an order goes. */
    String shipTo(PlacedOrder placed) {
        return jdbc.sql("select ship_line1 from customer_order where merchant_id = ? and id = ?")
                .params(merchant.value(), orderId(placed))
                .query(String.class)
                .single();
    }

    Po onlyPo(PlacedOrder placed) {
        List<Po> pos = purchaseOrders(placed);
        if (pos.size() != 1) {
            throw new AssertionError("one purchase order expected: " + pos);
        }
        return pos.getFirst();
    }

    List<UUID> parcels(PlacedOrder placed) {
        return jdbc.sql("select id from package where merchant_id = ? and order_id = ? order by id")
                .params(merchant.value(), orderId(placed))
                .query(UUID.class)
                .list();
    }

    List<String> urgentProblems() {
        return jdbc.sql(
                        "select kind from problem where merchant_id = ? and resolved_at is null and severity = 'URGENT' order by kind")
                .param(merchant.value())
                .query(String.class)
                .list();
    }

    List<String> openProblems() {
        return jdbc.sql("select kind from problem where merchant_id = ? and resolved_at is null order by kind")
                .param(merchant.value())
                .query(String.class)
                .list();
    }

    List<String> story(PlacedOrder placed) {
        return jdbc.sql(
                        "select kind from timeline_entry where merchant_id = ? and order_id = ? order by occurred_at, id")
                .params(merchant.value(), orderId(placed))
                .query(String.class)
                .list();
    }

    List<String> outbox(String kind) {
        return jdbc.sql(
                        "select state || ' ' || coalesce(outcome, '') from outbox where merchant_id = ? and kind = ? order by id")
                .params(merchant.value(), kind)
                .query(String.class)
                .list();
    }

    @Nullable
    LocalDate latestPromise(PlacedOrder placed) {
        return jdbc.sql("select promise_latest from customer_order where merchant_id = ? and store_ref = ?")
                .params(merchant.value(), placed.gid())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    int stock(UUID supplier, String sku) {
        return jdbc.sql("select on_hand - committed from stock where merchant_id = ? and supplier_id = ? and sku = ?")
                .params(merchant.value(), supplier, sku)
                .query(Integer.class)
                .single();
    }

    /** Mails to an address, their subjects in the order in which they came. */
    List<String> mailsTo(String address) {
        List<String> subjects = new ArrayList<>();
        for (StoredMail mail : house.mail.mailbox().mails(address, "")) {
            subjects.add(mail.subject());
        }
        return subjects;
    }

    PlacedOrder inStore(PlacedOrder placed) {
        return store.order(placed.id()).orElseThrow();
    }

    private static void await(java.util.function.BooleanSupplier done, String what) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited too long for " + what);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    static Clock clock() {
        return House.OPEN.clock;
    }

    /** A product made of others: "STOVE", 1, "BENCH", 2. */
    void kit(String sku, Object... parts) {
        jdbc.sql("""
                insert into product (merchant_id, sku, title, brand, weight_grams, updated_at) values (?, ?, ?, 'Harvia', 0, now())
                on conflict do nothing""").params(merchant.value(), sku, "The " + sku).update();
        for (int i = 0; i < parts.length; i += 2) {
            jdbc.sql("insert into kit_part (merchant_id, kit_sku, part_sku, quantity) values (?, ?, ?, ?)")
                    .params(merchant.value(), sku, parts[i], parts[i + 1])
                    .update();
        }
    }

    void leadDays(UUID supplier, String sku, int days) {
        jdbc.sql("update offer set lead_days = ? where merchant_id = ? and supplier_id = ? and sku = ?")
                .params(days, merchant.value(), supplier, sku)
                .update();
    }

    /** The whole purchase order leaves in one parcel. */
    void shipsAll(Po po, String number) {
        process().parcelsAnnounced(merchant, List.of(noticeOfAll(po, number)));
        work();
    }

    ShipNotice noticeOfAll(Po po, String number) {
        UUID[] ids = jdbc.sql("select order_id, supplier_id from purchase_order where merchant_id = ? and id = ?")
                .params(merchant.value(), po.id())
                .query((row, index) -> new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)})
                .single();
        List<ShipNotice.Line> lines = jdbc.sql("""
                select line_no, order_line_id, quantity - refused - cancelled - shipped from purchase_order_line
                where merchant_id = ? and purchase_order_id = ?""")
                .params(merchant.value(), po.id())
                .query((row, index) -> new ShipNotice.Line(row.getInt(1), row.getObject(2, UUID.class), row.getInt(3)))
                .list();
        LocalDate today = house.clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        return new ShipNotice(po.id(), ids[0], ids[1], "", number, today, lines, po.supplier());
    }

    /** Every parcel of an order arrives. */
    void deliverAll(PlacedOrder placed) {
        jdbc.sql("select id from package where merchant_id = ? and order_id = ? order by id")
                .params(merchant.value(), orderId(placed))
                .query(UUID.class)
                .list()
                .forEach(parcel -> process()
                        .parcelDelivered(
                                merchant,
                                parcel,
                                house.clock.instant().atZone(ZoneOffset.UTC).toLocalDate(),
                                "the customer"));
        work();
    }

    void sold(String sku, boolean active) {
        jdbc.sql("update product set active = ? where merchant_id = ? and sku = ?")
                .params(active, merchant.value(), sku)
                .update();
    }

    void releases(PlacedOrder placed, String policy) {
        process().release(merchant, orderId(placed), HoldPolicy.ofKey(policy), "somebody", "looked at it");
        work();
    }

    /** A minute later the customer wants other quantities. */
    void edited(PlacedOrder placed, Map<String, Integer> quantities) {
        house.clock.advance(Duration.ofMinutes(1));
        store.editOrder(placed.id(), quantities);
        work();
    }

    /** A minute later the customer wants nothing. */
    void cancelled(PlacedOrder placed) {
        house.clock.advance(Duration.ofMinutes(1));
        store.cancelOrder(placed.id(), "customer");
        work();
    }

    /** Lines with their units: "2 KIT", "1-1 STOVE" where one of them is cancelled. */
    List<String> lines(PlacedOrder placed) {
        return jdbc.sql("""
                select quantity || case when cancelled > 0 then '-' || cancelled else '' end || ' ' || sku from order_line
                where merchant_id = ? and order_id = ? order by line_no""")
                .params(merchant.value(), orderId(placed))
                .query(String.class)
                .list();
    }

    String standing(PlacedOrder placed) {
        return jdbc.sql("select standing from order_standing where merchant_id = ? and order_id = ?")
                .params(merchant.value(), orderId(placed))
                .query(String.class)
                .single();
    }

    /** What does not hold of kits in any order: parts are as many as the kits need, kits are cancelled with all their parts. */
    List<String> unbalancedKits() {
        return jdbc.sql("""
                select k.sku || ' ' || p.sku from order_line p
                join order_line k on k.merchant_id = p.merchant_id and k.order_id = p.order_id and k.id = p.kit_line_id
                where p.merchant_id = ? and (p.quantity <> k.quantity * p.per_kit or p.cancelled < k.cancelled * p.per_kit or not k.kit)""").param(merchant.value()).query(String.class).list();
    }

    /** What an order's mails to the customer say. */
    List<String> mailTexts(PlacedOrder placed) {
        return jdbc.sql(
                        "select document::text from outbox where merchant_id = ? and order_id = ? and kind = 'mail.customer' order by id")
                .params(merchant.value(), orderId(placed))
                .query(String.class)
                .list();
    }

    /** What a scenario left unsent would be sent by the next one. */
    @Override
    public void close() {
        jdbc.sql("update outbox set state = 'CANCELLED' where merchant_id = ? and state in ('PENDING', 'UNKNOWN')")
                .param(merchant.value())
                .update();
        store.close();
    }
}
