package io.dropline.simulators.store.admin;

import io.dropline.simulators.ground.Json;
import io.dropline.simulators.store.book.Answer;
import io.dropline.simulators.store.book.Gid;
import io.dropline.simulators.store.book.Tracking;
import io.dropline.simulators.store.hooks.Subscription;
import io.dropline.simulators.store.hooks.WebhookSender;
import io.dropline.simulators.store.keeping.Book;
import io.dropline.simulators.store.keeping.Fulfilling;
import io.dropline.simulators.store.keeping.Refunding;
import io.dropline.simulators.store.keeping.Sales;
import io.dropline.simulators.store.schema.StoreError;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What each mutation does. */
final class Changes {
    private final Book book;
    private final Fulfilling fulfilling;
    private final Refunding refunding;
    private final Sales sales;
    private final WebhookSender webhooks;
    private final Jobs jobs;
    private final Stock stock;
    private final AtomicLong subscriptionIds = new AtomicLong(900);

    Changes(Book book, WebhookSender webhooks, Jobs jobs) {
        this.book = book;
        this.stock = new Stock(book.warehouse());
        this.fulfilling = new Fulfilling(book);
        this.refunding = new Refunding(book);
        this.sales = new Sales(book);
        this.webhooks = webhooks;
        this.jobs = jobs;
    }

    Map<String, Mutations.Change> byName() {
        var all = new HashMap<>(new Returns(book).byName());
        all.putAll(ownByName());
        return all;
    }

    private Map<String, Mutations.Change> ownByName() {
        return Map.ofEntries(
                Map.entry("fulfillmentCreate", this::ship),
                Map.entry(
                        "fulfillmentTrackingInfoUpdate",
                        in -> payload(
                                "fulfillment",
                                fulfilling.track(in.text("fulfillmentId"), tracking(in.object("trackingInfoInput"))))),
                Map.entry("fulfillmentCancel", in -> payload("fulfillment", fulfilling.cancel(in.text("id")))),
                Map.entry("fulfillmentEventCreate", this::report),
                Map.entry("fulfillmentOrderHold", this::hold),
                Map.entry(
                        "fulfillmentOrderReleaseHold",
                        in -> payload("fulfillmentOrder", fulfilling.release(in.text("id"), in.texts("holdIds")))),
                Map.entry("orderCancel", this::cancel),
                Map.entry("refundCreate", this::refund),
                Map.entry("inventorySetQuantities", in -> stock.set(in.object("input"))),
                Map.entry("webhookSubscriptionCreate", this::subscribe),
                Map.entry("webhookSubscriptionDelete", this::unsubscribe));
    }

    /** The payload of an answer: the thing under its name, or null with a user error. */
    static Map<String, @Nullable Object> payload(String field, Answer answer) {
        return switch (answer) {
            case Answer.Done(var node) -> Json.of(field, node, "userErrors", List.of());
            case Answer.Refused(var at, var message) ->
                Json.of(field, null, "userErrors", List.of(Mutations.error(at, message, null)));
            case Answer.InvalidId() -> throw new StoreError("RESOURCE_NOT_FOUND", "invalid id");
        };
    }

    private Map<String, @Nullable Object> ship(Input in) {
        Input fulfillment = in.object("fulfillment");
        List<Fulfilling.Part> parts = fulfillment.objects("lineItemsByFulfillmentOrder").stream()
                .map(part -> new Fulfilling.Part(
                        part.text("fulfillmentOrderId"), quantities(part.objects("fulfillmentOrderLineItems"), "id")))
                .toList();
        return payload("fulfillment", fulfilling.ship(parts, tracking(fulfillment.object("trackingInfo"))));
    }

    private static Map<String, Integer> quantities(List<Input> lines, String idField) {
        var quantities = new LinkedHashMap<String, Integer>();
        lines.forEach(line -> quantities.merge(line.text(idField), line.number("quantity"), Integer::sum));
        return quantities;
    }

    private static Tracking tracking(Input info) {
        return new Tracking(info.text("company"), info.texts("numbers", "number"), info.texts("urls", "url"));
    }

    private Map<String, @Nullable Object> report(Input in) {
        Input event = in.object("fulfillmentEvent");
        Optional<Instant> at = Optional.of(event.text("happenedAt"))
                .filter(text -> !text.isEmpty())
                .map(Instant::parse);
        return payload(
                "fulfillmentEvent",
                fulfilling.report(event.text("fulfillmentId"), event.text("status"), event.text("message"), at));
    }

    private Map<String, @Nullable Object> hold(Input in) {
        Input hold = in.object("fulfillmentHold");
        var payload = payload(
                "fulfillmentOrder",
                fulfilling.hold(in.text("id"), hold.text("reason"), hold.text("reasonNotes"), hold.text("handle")));
        Object holds =
                payload.get("fulfillmentOrder") instanceof Map<?, ?> order ? order.get("fulfillmentHolds") : null;
        payload.put("fulfillmentHold", holds instanceof List<?> list && !list.isEmpty() ? list.getLast() : null);
        payload.put("remainingFulfillmentOrder", null);
        return payload;
    }

    private Map<String, @Nullable Object> cancel(Input in) {
        OptionalLong id = Gid.parse("Order", in.text("orderId"));
        if (id.isEmpty()) {
            throw new StoreError("RESOURCE_NOT_FOUND", "invalid id");
        }
        Answer no = sales.refusesToCancel(id.getAsLong());
        List<?> errors = no instanceof Answer.Refused(var field, var message)
                ? List.of(Mutations.error(field, message, "INVALID"))
                : List.of();
        boolean refund = in.truth("refund") || in.object("refundMethod").truth("originalPaymentMethodsRefund");
        Object job = no != null ? null : jobs.start(() -> sales.cancel(id.getAsLong(), in.text("reason"), refund));
        return Json.of("job", job, "orderCancelUserErrors", errors, "userErrors", errors);
    }

    private Map<String, @Nullable Object> refund(Input in) {
        Input input = in.object("input");
        Optional<BigDecimal> amount = input.objects("transactions").stream()
                .map(transaction -> new BigDecimal(transaction.text("amount")))
                .reduce(BigDecimal::add);
        Input shipping = input.object("shipping");
        var payload = payload(
                "refund",
                refunding.refund(new Refunding.Wish(
                        input.text("orderId"),
                        input.objects("refundLineItems").stream()
                                .map(line -> new Refunding.Item(
                                        line.text("lineItemId"),
                                        line.number("quantity"),
                                        line.text("restockType").equals("CANCEL")))
                                .toList(),
                        shipping.truth("fullRefund"),
                        new BigDecimal(shipping.text("amount").isEmpty() ? "0" : shipping.text("amount")),
                        amount,
                        input.text("currency"),
                        input.text("note"))));
        payload.put("order", book.node(input.text("orderId")).orElse(null));
        return payload;
    }

    private Map<String, @Nullable Object> subscribe(Input in) {
        Input wanted = in.object("webhookSubscription");
        String uri = wanted.text("uri").isEmpty() ? wanted.text("callbackUrl") : wanted.text("uri");
        String topic = in.text("topic").toLowerCase(Locale.ROOT);
        int split = topic.lastIndexOf(topic.endsWith("partially_fulfilled") ? "_partially" : "_");
        String name = topic.substring(0, split) + "/" + topic.substring(split + 1);
        if (!uri.startsWith("http")) {
            return refusedSubscription("Address is invalid");
        }
        var subscription = new Subscription(subscriptionIds.incrementAndGet(), name, URI.create(uri));
        boolean taken = webhooks.subscriptions().stream()
                .anyMatch(other -> other.topic().equals(name) && other.target().equals(subscription.target()));
        if (taken) {
            return refusedSubscription("Address for this topic has already been taken");
        }
        webhooks.subscribe(subscription);
        return Json.of("webhookSubscription", Queries.subscription(subscription), "userErrors", List.of());
    }

    private static Map<String, @Nullable Object> refusedSubscription(String message) {
        var error = Mutations.error(List.of("webhookSubscription", "callbackUrl"), message, null);
        return Json.of("webhookSubscription", null, "userErrors", List.of(error));
    }

    private Map<String, @Nullable Object> unsubscribe(Input in) {
        OptionalLong id = Gid.parse("WebhookSubscription", in.text("id"));
        boolean found = id.isPresent() && webhooks.unsubscribe(id.getAsLong());
        return Json.of(
                "deletedWebhookSubscriptionId",
                found ? in.text("id") : null,
                "userErrors",
                found
                        ? List.of()
                        : List.of(Mutations.error(List.of("id"), "Webhook subscription does not exist", null)));
    }
}
