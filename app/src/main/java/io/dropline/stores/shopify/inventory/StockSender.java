package io.dropline.stores.shopify.inventory;

import io.dropline.inventory.shelf.Publishing;
import io.dropline.inventory.shelf.ShelfChange.Figure;
import io.dropline.inventory.shelf.ShelfNews;
import io.dropline.inventory.shelf.ShelfNews.Shown;
import io.dropline.mailroom.OutboxDocument;
import io.dropline.mailroom.OutboxListener;
import io.dropline.mailroom.Outcome;
import io.dropline.mailroom.Sender;
import io.dropline.platform.Failpoint;
import io.dropline.platform.retention.DataClass;
import io.dropline.stores.shopify.api.GraphqlAnswer;
import io.dropline.stores.shopify.api.GraphqlDocument;
import io.dropline.stores.shopify.api.ShopifyGraphql;
import io.dropline.stores.shopify.api.StoreKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Sets figures in the store. The store does it once for each key, so an attempt of unknown end is simply made again under the same key. A figure
 * that the store has changed itself since we saw it is never overwritten: all are read again, and what still differs then is sent anew, by another
 * document with another key.
 */
@Component
class StockSender implements Sender, OutboxListener {
    /** Older figures are not sent any more: stock has moved on, and fresh ones are computed every minute. */
    static final Duration STALE = Duration.ofMinutes(15);

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Set<String> SHOP_CLOSED = Set.of("HTTP 402", "HTTP 423");
    /** What the store changed, or no longer has: to be read again. */
    private static final Set<String> READ_AGAIN = Set.of(
            "CHANGE_FROM_QUANTITY_STALE",
            "COMPARE_QUANTITY_STALE",
            "IDEMPOTENCY_PREVIOUS_ATTEMPT_FAILED",
            "INVALID_INVENTORY_ITEM",
            "NON_MUTABLE_INVENTORY_ITEM");

    private final ShopifyGraphql graphql;
    private final ShelfNews news;
    private final Publishing publishing;
    private final Clock clock;

    StockSender(ShopifyGraphql graphql, ShelfNews news, Publishing publishing, Clock clock) {
        this.graphql = graphql;
        this.news = news;
        this.publishing = publishing;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(StockDocument.KIND);
    }

    @Override
    public DataClass keptAs() {
        return DataClass.STOCK_MESSAGES;
    }

    @Override
    public byte[] render(OutboxDocument document) {
        return StockDocument.read(document.document()).write().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Outcome send(OutboxDocument document, byte[] rendered) {
        if (!news.awaited(document.merchant(), document.id())) {
            return new Outcome.Confirmed("not sent: newer figures have taken its place");
        }
        if (document.createdAt().plus(STALE).isBefore(clock.instant())) {
            news.dropped(document.merchant(), document.id());
            return new Outcome.Confirmed("not sent: too old, the figures are computed anew");
        }
        StockDocument stock = StockDocument.read(new String(rendered, StandardCharsets.UTF_8));
        GraphqlAnswer answer =
                graphql.call(key(document, stock), GraphqlDocument.SHELF_SET, stock.variables(document.messageId()));
        Failpoint.reach("shopify.stock.answered");
        return switch (answer) {
            case GraphqlAnswer.Data(JsonNode data, GraphqlAnswer.Cost cost) ->
                outcome(document, stock, data.path("inventorySetQuantities"));
            case GraphqlAnswer.Ambiguous(String why) -> new Outcome.Unknown(why);
            case GraphqlAnswer.Throttled(Duration pause) ->
                new Outcome.NotSent(pause, "The store asks us to slow down");
            case GraphqlAnswer.Unauthorized(String why) -> new Outcome.NotSent(HALF_AN_HOUR, why);
            case GraphqlAnswer.NotSent(String why) -> new Outcome.NotSent(SOON, why);
            case GraphqlAnswer.Refused(String code, String why) ->
                SHOP_CLOSED.contains(code)
                        ? new Outcome.NotSent(HALF_AN_HOUR, why)
                        : new Outcome.Refused("The store says: " + why);
        };
    }

    private Outcome outcome(OutboxDocument document, StockDocument stock, JsonNode payload) {
        Set<String> codes = texts(payload, "code");
        if (codes.isEmpty()) {
            String id = payload.path("inventoryAdjustmentGroup").path("id").asString("");
            // Where nothing differed from what the store had, there is no group.
            return payload.isObject()
                    ? new Outcome.Confirmed(id.isEmpty() ? "set" : id)
                    : new Outcome.Unknown("The store answered with neither a result nor a reason");
        }
        if (codes.contains("IDEMPOTENCY_CONCURRENT_REQUEST")) {
            return new Outcome.NotSent(SOON, "The store is still busy with the attempt before");
        }
        if (!READ_AGAIN.containsAll(codes)) {
            return new Outcome.Refused("The store says: " + String.join("; ", texts(payload, "message")));
        }
        return switch (figures(document, stock)) {
            case GraphqlAnswer.Data(JsonNode data, GraphqlAnswer.Cost cost) -> {
                news.dropped(
                        document.merchant(),
                        document.id(),
                        FigureReading.items(data.path("nodes"), stock.locationRef()));
                yield new Outcome.Confirmed(
                        "not set: the store's figures had changed, so they were read again; what differs is sent anew");
            }
            case GraphqlAnswer other -> new Outcome.NotSent(SOON, "Its figures could not be read: " + other);
        };
    }

    @Override
    public Outcome seekEvidence(OutboxDocument document, byte[] rendered) {
        if (!news.awaited(document.merchant(), document.id())) {
            return new Outcome.Confirmed("newer figures have taken its place");
        }
        StockDocument stock = StockDocument.read(new String(rendered, StandardCharsets.UTF_8));
        if (!(figures(document, stock) instanceof GraphqlAnswer.Data(JsonNode data, GraphqlAnswer.Cost cost))) {
            return new Outcome.Unknown("The store's figures could not be read");
        }
        Map<String, Integer> shown = FigureReading.items(data.path("nodes"), stock.locationRef()).stream()
                .collect(Collectors.toMap(Shown::itemRef, Shown::units));
        Function<Figure, Boolean> done = one -> Integer.valueOf(one.to()).equals(shown.get(one.itemRef()));
        return stock.figures().stream().allMatch(done::apply)
                ? new Outcome.Confirmed("read back: the store shows these figures")
                : new Outcome.NotSent(
                        Duration.ZERO,
                        "The store does not show all of these figures; it is sent again under the same key");
    }

    @Override
    public void finished(OutboxDocument document, Outcome outcome) {
        switch (outcome) {
            case Outcome.Confirmed _ -> {
                List<String> set = news.confirmed(document.merchant(), document.id());
                publishing.changed(document.merchant(), set);
            }
            case Outcome.Refused(String reason) -> {
                news.halt(
                        document.merchant(),
                        StockDocument.read(document.document()).storeId(),
                        reason);
                news.dropped(document.merchant(), document.id());
            }
            case Outcome.NotSent _, Outcome.Unknown _ -> throw new IllegalArgumentException("It has no end yet");
        }
    }

    private GraphqlAnswer figures(OutboxDocument document, StockDocument stock) {
        return graphql.call(
                key(document, stock),
                GraphqlDocument.SHELF_FIGURES,
                Map.of("ids", stock.items(), "location", stock.locationRef()));
    }

    private static StoreKey key(OutboxDocument document, StockDocument stock) {
        return new StoreKey(document.merchant(), stock.storeId());
    }

    private static Set<String> texts(JsonNode payload, String field) {
        return StreamSupport.stream(payload.path("userErrors").spliterator(), false)
                .map(error -> error.path(field).asString(""))
                .collect(Collectors.toSet());
    }
}
