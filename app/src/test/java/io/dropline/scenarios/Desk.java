package io.dropline.scenarios;

import io.dropline.orders.HoldPolicy;
import io.dropline.orders.StoreOrder;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.platform.secrets.SecretBox;
import io.dropline.purchasing.SupplierAnswer;
import io.dropline.simulators.store.StoreOptions;
import io.dropline.simulators.store.StoreSimulator;
import io.dropline.simulators.store.book.OrderRequest;
import io.dropline.simulators.store.book.PlacedOrder;
import io.dropline.simulators.store.book.Shop;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One merchant with a store of its own, and verbs for what happens to it. */
final class Desk implements DeskSetUp, DeskTime, DeskOrders, DeskFacts, DeskParcels, DeskMishaps, AutoCloseable {
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

    @Override
    public House house() {
        return house;
    }

    @Override
    public MerchantId merchant() {
        return merchant;
    }

    @Override
    public StoreSimulator store() {
        return store;
    }

    @Override
    public JdbcClient jdbc() {
        return jdbc;
    }

    @Override
    public String mailOf(String supplierCode) {
        return supplierCode.toLowerCase(Locale.ROOT) + "@" + name + ".example";
    }

    String supportMail() {
        return "help@" + name + ".example";
    }

    static Clock clock() {
        return House.OPEN.clock;
    }

    // ---- what people and suppliers say

    static OrderRequest order(String sku, int quantity, String price) {
        return OrderRequest.of(sku, quantity).withLines(List.of(line(sku, quantity, price)));
    }

    static OrderRequest.Line line(String sku, int quantity, String price) {
        return new OrderRequest.Line(sku, quantity, "The " + sku, new BigDecimal(price), BigDecimal.ZERO);
    }

    static SupplierAnswer answer(Po po, SupplierAnswer.Line... lines) {
        return new SupplierAnswer(po.id(), List.of(lines), null, "", po.supplier());
    }

    static SupplierAnswer.Line refuses(int lineNo, int units) {
        return new SupplierAnswer.Line(lineNo, units, 0, null, "out of stock");
    }

    static SupplierAnswer.Line backorders(int lineNo, int units, LocalDate until) {
        return new SupplierAnswer.Line(lineNo, 0, units, until, "");
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

    PlacedOrder inStore(PlacedOrder placed) {
        return store.order(placed.id()).orElseThrow();
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

    void releases(PlacedOrder placed, String policy) {
        process().release(merchant, orderId(placed), HoldPolicy.ofKey(policy), "somebody", "looked at it");
        work();
    }

    void answers(Po po, SupplierAnswer.Line... lines) {
        process().supplierAnswered(merchant, List.of(answer(po, lines)));
        work();
    }

    void accepts(Po po) {
        answers(po);
    }

    /** The supplier says whether it lets the purchase order go. */
    void cancelAnswered(Po po, boolean accepted) {
        process().cancelAnswered(merchant, po.id(), accepted, "", po.supplier());
        work();
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
