package io.dropline.stores.shopify.fulfilment;

import io.dropline.mailroom.OutboxDocument;
import io.dropline.mailroom.Outcome;
import io.dropline.mailroom.Sender;
import io.dropline.platform.Failpoint;
import io.dropline.platform.retention.DataClass;
import io.dropline.stores.shopify.api.GraphqlAnswer;
import io.dropline.stores.shopify.api.GraphqlDocument;
import io.dropline.stores.shopify.api.ShopifyGraphql;
import io.dropline.stores.shopify.api.StoreKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Fulfils the units of one parcel in the store.
 *
 * <p>{@code fulfillmentCreate} knows no idempotency key, so the order is read before each attempt: units that are fulfilled under the parcel's
 * tracking number are done, and only what is missing is sent. What is rendered is therefore the parcel; the ids of fulfilment orders, which the
 * store may split and move at any time, are found when it is sent.
 */
final class FulfilmentSender implements Sender {
    /**
     * How long after an attempt the absence of a fulfilment proves that there will be none. Shopify ends a request that takes longer than some
     * ten seconds, and a fulfilment is readable with the answer that reports it; a minute is several times both.
     */
    static final Duration QUIET = Duration.ofSeconds(60);

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Set<String> SHOP_CLOSED = Set.of("HTTP 402", "HTTP 423");
    private final ShopifyGraphql graphql;
    private final FulfilmentReader reader;
    private final Function<OutboxDocument, Instant> lastAttempt;
    private final InstantSource clock;

    /** @param lastAttempt when the last attempt on a document ended, or began where nobody noted its end */
    FulfilmentSender(ShopifyGraphql graphql, Function<OutboxDocument, Instant> lastAttempt, InstantSource clock) {
        this.graphql = graphql;
        this.reader = new FulfilmentReader(graphql);
        this.lastAttempt = lastAttempt;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(FulfilmentDocument.KIND);
    }

    @Override
    public DataClass keptAs() {
        return DataClass.MESSAGES;
    }

    @Override
    public byte[] render(OutboxDocument document) {
        return FulfilmentDocument.read(document.document()).write().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Outcome send(OutboxDocument document, byte[] rendered) {
        FulfilmentDocument parcel = FulfilmentDocument.read(new String(rendered, StandardCharsets.UTF_8));
        StoreKey store = new StoreKey(document.merchant(), parcel.storeId());
        return switch (reader.read(store, parcel.orderRef())) {
            case FulfilmentReader.Reading.Failed(GraphqlAnswer answer) -> notRead(answer);
            case FulfilmentReader.Reading.Gone() -> new Outcome.Refused("The store no longer has this order.");
            case FulfilmentReader.Reading.Found(OrderInStore order) -> ship(store, parcel, order);
        };
    }

    @Override
    public Outcome seekEvidence(OutboxDocument document, byte[] rendered) {
        FulfilmentDocument parcel = FulfilmentDocument.read(new String(rendered, StandardCharsets.UTF_8));
        StoreKey store = new StoreKey(document.merchant(), parcel.storeId());
        return switch (reader.read(store, parcel.orderRef())) {
            case FulfilmentReader.Reading.Failed(GraphqlAnswer answer) ->
                new Outcome.Unknown("The store could not be asked: " + words(answer));
            case FulfilmentReader.Reading.Gone() -> new Outcome.Unknown("The store no longer has this order.");
            case FulfilmentReader.Reading.Found(OrderInStore order) -> judge(document, parcel, order);
        };
    }

    private Outcome judge(OutboxDocument document, FulfilmentDocument parcel, OrderInStore order) {
        Map<String, Integer> missing = order.missing(parcel);
        if (missing.isEmpty()) {
            return new Outcome.Confirmed(String.join(", ", order.evidence(parcel)));
        }
        if (!Allocation.of(missing, order.open()).left().isEmpty()) {
            return new Outcome.Unknown(
                    "The store shows no fulfilment with this tracking number, but the units are not open any more either");
        }
        Duration since = Duration.between(lastAttempt.apply(document), clock.instant());
        return since.compareTo(QUIET) >= 0
                ? new Outcome.NotSent(Duration.ZERO, "The store has no fulfilment with this tracking number")
                : new Outcome.Unknown("The store shows no fulfilment with this tracking number yet");
    }

    private Outcome ship(StoreKey store, FulfilmentDocument parcel, OrderInStore order) {
        Map<String, Integer> missing = order.missing(parcel);
        if (missing.isEmpty()) {
            return new Outcome.Confirmed(String.join(", ", order.evidence(parcel)));
        }
        Allocation allocation = Allocation.of(missing, order.open());
        if (!allocation.left().isEmpty()) {
            return unavailable(allocation, order);
        }
        StringBuilder references = new StringBuilder(String.join(", ", order.evidence(parcel)));
        for (Allocation.Share share : allocation.shares()) {
            GraphqlAnswer answer = graphql.call(store, GraphqlDocument.FULFILMENT_CREATE, variables(parcel, share));
            Failpoint.reach("shopify.fulfilment.answered");
            Outcome outcome = outcome(answer);
            if (!(outcome instanceof Outcome.Confirmed(String reference))) {
                return outcome;
            }
            references.append(references.isEmpty() ? "" : ", ").append(reference);
        }
        return new Outcome.Confirmed(references.toString());
    }

    /** A part of a parcel is never told: the store would show the customer less than what is on its way. */
    private static Outcome unavailable(Allocation allocation, OrderInStore order) {
        boolean held = order.open().stream()
                .filter(OrderInStore.OpenPart::waiting)
                .flatMap(part -> part.lines().stream())
                .anyMatch(line -> allocation.left().containsKey(line.lineRef()));
        if (held) {
            return new Outcome.NotSent(
                    HALF_AN_HOUR,
                    "The store holds this order's fulfilment; it can be fulfilled when it is released there.");
        }
        int units =
                allocation.left().values().stream().mapToInt(Integer::intValue).sum();
        return new Outcome.Refused(
                "%d unit%s of this parcel %s not open in the store: fulfilled there already, removed or cancelled."
                        .formatted(units, units == 1 ? "" : "s", units == 1 ? "is" : "are"));
    }

    private static Map<String, Object> variables(FulfilmentDocument parcel, Allocation.Share share) {
        Map<String, Object> tracking = new LinkedHashMap<>();
        if (!parcel.carrierName().isBlank()) {
            tracking.put("company", TrackingCompany.official(parcel.carrierName()));
        }
        tracking.put("number", parcel.trackingNumber());
        String url = parcel.trackingUrl();
        if (url != null && !url.isBlank()) {
            tracking.put("url", url);
        }
        List<Map<String, Object>> orders = share.units().entrySet().stream()
                .map(order -> Map.of(
                        "fulfillmentOrderId",
                        order.getKey(),
                        "fulfillmentOrderLineItems",
                        order.getValue().entrySet().stream()
                                .map(line -> Map.of("id", line.getKey(), "quantity", line.getValue()))
                                .toList()))
                .toList();
        return Map.of(
                "fulfillment",
                Map.of(
                        "lineItemsByFulfillmentOrder",
                        orders,
                        "trackingInfo",
                        tracking,
                        "notifyCustomer",
                        parcel.notifyCustomer()));
    }

    private static Outcome outcome(GraphqlAnswer answer) {
        return switch (answer) {
            case GraphqlAnswer.Data(JsonNode data, GraphqlAnswer.Cost cost) -> {
                JsonNode payload = data.path("fulfillmentCreate");
                String id = payload.path("fulfillment").path("id").asString("");
                String errors = StreamSupport.stream(payload.path("userErrors").spliterator(), false)
                        .map(error -> error.path("message").asString(""))
                        .collect(Collectors.joining("; "));
                if (!id.isEmpty()) {
                    yield new Outcome.Confirmed(id);
                }
                yield errors.isEmpty()
                        ? new Outcome.Unknown("The store answered with neither a fulfilment nor a reason")
                        : new Outcome.Refused("The store says: " + errors);
            }
            case GraphqlAnswer.Ambiguous(String why) -> new Outcome.Unknown(why);
            case GraphqlAnswer.Throttled t -> notRead(t);
            case GraphqlAnswer.Unauthorized u -> notRead(u);
            case GraphqlAnswer.Refused r -> notRead(r);
            case GraphqlAnswer.NotSent n -> notRead(n);
        };
    }

    /** Nothing was changed: a reading failed, or a mutation was turned away at the door. */
    private static Outcome notRead(GraphqlAnswer answer) {
        return switch (answer) {
            case GraphqlAnswer.Throttled(Duration pause) ->
                new Outcome.NotSent(pause, "The store asks us to slow down");
            case GraphqlAnswer.Unauthorized(String why) -> new Outcome.NotSent(HALF_AN_HOUR, why);
            case GraphqlAnswer.Refused(String code, String why) ->
                SHOP_CLOSED.contains(code)
                        ? new Outcome.NotSent(HALF_AN_HOUR, why)
                        : new Outcome.Refused("The store says: " + why);
            case GraphqlAnswer.NotSent(String why) -> new Outcome.NotSent(SOON, why);
            case GraphqlAnswer.Ambiguous(String why) ->
                new Outcome.NotSent(SOON, "The order could not be read: " + why);
            case GraphqlAnswer.Data data -> throw new IllegalArgumentException("It was read");
        };
    }

    private static String words(GraphqlAnswer answer) {
        return switch (notRead(answer)) {
            case Outcome.NotSent(Duration after, String why) -> why;
            case Outcome.Refused(String reason) -> reason;
            case Outcome.Confirmed(String reference) -> reference;
            case Outcome.Unknown(String why) -> why;
        };
    }
}
