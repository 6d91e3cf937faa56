package io.dropline.simulators.store;

import io.dropline.simulators.ground.Call;
import io.dropline.simulators.ground.Faults;
import io.dropline.simulators.ground.HttpHost;
import io.dropline.simulators.ground.Json;
import io.dropline.simulators.ground.Reply;
import io.dropline.simulators.store.admin.AdminApi;
import io.dropline.simulators.store.admin.Tokens;
import io.dropline.simulators.store.admin.Troubles;
import io.dropline.simulators.store.book.Address;
import io.dropline.simulators.store.book.Answer;
import io.dropline.simulators.store.book.Gid;
import io.dropline.simulators.store.book.OrderRequest;
import io.dropline.simulators.store.book.PlacedOrder;
import io.dropline.simulators.store.book.Product;
import io.dropline.simulators.store.hooks.Disorder;
import io.dropline.simulators.store.hooks.Subscription;
import io.dropline.simulators.store.hooks.WebhookSender;
import io.dropline.simulators.store.keeping.Book;
import io.dropline.simulators.store.keeping.Refunding;
import io.dropline.simulators.store.keeping.Returning;
import io.dropline.simulators.store.keeping.Sales;
import io.dropline.simulators.store.pages.Storefront;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A store that speaks Shopify. Every change of an order sends the webhooks the real one sends. */
public final class StoreSimulator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoreSimulator.class);
    private static final String API_VERSION = "2026-07";

    private final WebhookSender webhooks;
    private final Book book;
    private final Sales sales;
    private final Refunding refunding;
    private final Returning returning;
    private final AdminApi admin;
    private final Storefront storefront;
    private final Faults faults = new Faults();
    private final HttpHost http;

    private StoreSimulator(StoreOptions options) {
        webhooks = new WebhookSender(
                options.shop().domain(),
                API_VERSION,
                options.hooks().secret(),
                options.hooks().retries(),
                options.ledger());
        options.hooks().target().ifPresent(target -> webhooks.subscribe(new Subscription(1, "*", target)));
        book = new Book(options.shop(), options.shelf().products(), options.firstId(), options.clock(), webhooks::send);
        sales = new Sales(book);
        refunding = new Refunding(book);
        returning = new Returning(book);
        admin = new AdminApi(
                book,
                webhooks,
                options.credentials(),
                new AdminApi.Rules(
                        options.introspection(),
                        options.limits().bucket(),
                        options.limits().restoreRate(),
                        1000),
                options.ledger(),
                options.clock());
        storefront = new Storefront(book, sales, options.shelf().samples());
        http = HttpHost.start(options.listen(), faults, this::handle);
    }

    public static StoreSimulator start(StoreOptions options) {
        return new StoreSimulator(options);
    }

    private Reply handle(Call call) {
        return call.path().startsWith("/admin/") ? admin.handle(call) : storefront.handle(call);
    }

    /** The storefront; the Admin API is below it at {@code /admin}. */
    public URI uri() {
        return http.uri();
    }

    /** Unkindness to requests; the subject is {@code METHOD path body}. */
    public Faults faults() {
        return faults;
    }

    /** From now on it sells this too. */
    public void sell(Product product) {
        book.sell(product);
    }

    /** What its customers see there is; empty: nobody ever told it. */
    public OptionalInt stockShown(String sku) {
        return book.warehouse().shown(sku);
    }

    /** Somebody counts in the store itself. */
    public void countStock(String sku, int units) {
        book.warehouse().count(sku, units);
    }

    public PlacedOrder placeOrder(OrderRequest request) {
        return sales.place(request);
    }

    public void markPaid(long orderId) {
        done(sales.pay(orderId));
    }

    /** @param quantities SKU to the number of units wanted from now on; 0 removes it, an unknown SKU is added */
    public void editOrder(long orderId, Map<String, Integer> quantities) {
        done(sales.edit(orderId, quantities));
    }

    /** @throws IllegalStateException where the store refuses, because something was shipped */
    public void cancelOrder(long orderId, String reason) {
        done(sales.cancel(orderId, reason, true));
    }

    /**
     * Staff pay money back, by the store's own page.
     *
     * @param quantities SKU to units; may be empty
     * @param amount in the customer's currency; empty: what the units come to
     */
    public void refund(long orderId, Map<String, Integer> quantities, Optional<BigDecimal> amount, String note) {
        done(refunding.refund(new Refunding.Wish(
                Gid.of("Order", orderId),
                order(orderId).orElseThrow().lines().stream()
                        .filter(line -> quantities.containsKey(line.sku()))
                        .map(line -> new Refunding.Item(
                                Gid.of("LineItem", line.id()),
                                Objects.requireNonNull(quantities.get(line.sku())),
                                line.shipped() < line.quantity()))
                        .toList(),
                false,
                BigDecimal.ZERO,
                amount,
                book.presentedIn(orderId),
                note)));
    }

    /** Who orders from now on pays in this currency; {@code rate} units of it for one of the shop's. */
    public void present(String currency, BigDecimal rate) {
        book.present(currency, rate);
    }

    /** What was paid back of an order, in the shop's currency, one by one. */
    public List<BigDecimal> refunds(long orderId) {
        return book.refunds(orderId);
    }

    /** A customer asks the store to take units back. Answers the return's gid. */
    public String requestReturn(long orderId, String sku, int units, String reason, String note) {
        return back(returning.request(
                Gid.of("Order", orderId),
                List.of(new Returning.Item(book.shippedLine(orderId, sku), units, reason, note, note))));
    }

    /** Staff open a return. Answers its gid. */
    public String openReturn(long orderId, String sku, int units, String reason, String note) {
        return back(returning.create(
                Gid.of("Order", orderId),
                List.of(new Returning.Item(book.shippedLine(orderId, sku), units, reason, note, ""))));
    }

    public void approveReturn(String returnGid) {
        done(returning.approve(returnGid));
    }

    public void declineReturn(String returnGid, String note) {
        done(returning.decline(returnGid, "OTHER", note));
    }

    public void cancelReturn(String returnGid) {
        done(returning.cancel(returnGid));
    }

    /** What staff do beside that; a refusal is in the answer. */
    public Returning staff() {
        return returning;
    }

    /** Staff find that all of it came back. */
    public void processReturn(String returnGid) {
        done(returning.processAll(returnGid));
    }

    /** Returns of an order: "OPEN 1 of 2", status and units processed of all, in the order in which they were opened. */
    public List<String> returns(long orderId) {
        return book.returns(orderId);
    }

    private static String back(Answer answer) {
        done(answer);
        return answer instanceof Answer.Done(var node) ? String.valueOf(node.get("id")) : "";
    }

    public void updateAddress(long orderId, Address shipTo) {
        done(sales.move(orderId, shipTo));
    }

    public void updateNote(long orderId, String note) {
        done(sales.note(orderId, note));
    }

    private static void done(Answer answer) {
        switch (answer) {
            case Answer.Done done -> LOG.debug("changed {}", done.node().get("id"));
            case Answer.Refused(var field, var message) -> throw new IllegalStateException(field + ": " + message);
            case Answer.InvalidId() -> throw new IllegalArgumentException("invalid id");
        }
    }

    /** Sends any webhook, e.g. {@code app/uninstalled}, {@code customers/redact}. */
    public void send(String topic, Map<String, @Nullable Object> payload) {
        book.tell(topic, 0, payload);
    }

    /** The merchant removes the app: its tokens end and {@code app/uninstalled} is sent. */
    public void uninstall() {
        admin.tokens().revokeAll();
        send(
                "app/uninstalled",
                Json.of(
                        "id",
                        1,
                        "domain",
                        book.shop().domain(),
                        "name",
                        book.shop().name()));
    }

    public Optional<PlacedOrder> order(long orderId) {
        return book.order(orderId);
    }

    /** Newest first. */
    public List<PlacedOrder> orders() {
        return book.placed();
    }

    /** From now on this address hears every topic; others are forgotten. */
    public void sendWebhooksTo(URI target, String secret) {
        webhooks.subscriptions().forEach(subscription -> webhooks.unsubscribe(subscription.id()));
        webhooks.subscribe(new Subscription(1, "*", target));
        webhooks.signWith(secret);
    }

    public void signWebhooksWith(String secret) {
        webhooks.signWith(secret);
    }

    public void sendWebhooks(Disorder disorder) {
        webhooks.behave(disorder);
    }

    /** Sends what is kept back for shuffling. */
    public void releaseWebhooks() {
        webhooks.release();
    }

    /** Webhooks that wait for their turn, their answer or their repetition. */
    public int webhooksWaiting() {
        return webhooks.waiting();
    }

    public Tokens tokens() {
        return admin.tokens();
    }

    /** Errors with HTTP 200 and a code, for the next documents. */
    public Troubles troubles() {
        return admin.troubles();
    }

    /** Leaves no points in the cost bucket: the next call is throttled. */
    public void drainBucket() {
        admin.drainBucket();
    }

    @Override
    public void close() {
        http.close();
        webhooks.close();
        admin.close();
    }
}
