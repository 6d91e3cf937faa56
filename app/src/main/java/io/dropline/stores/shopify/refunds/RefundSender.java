package io.dropline.stores.shopify.refunds;

import io.dropline.aftersales.RefundsFromStore;
import io.dropline.mailroom.OutboxDocument;
import io.dropline.mailroom.OutboxListener;
import io.dropline.mailroom.Outcome;
import io.dropline.mailroom.Sender;
import io.dropline.platform.Failpoint;
import io.dropline.refunds.RefundsInStore.Wanted;
import io.dropline.stores.shopify.api.GraphqlAnswer;
import io.dropline.stores.shopify.api.GraphqlDocument;
import io.dropline.stores.shopify.api.ShopifyGraphql;
import io.dropline.stores.shopify.api.StoreKey;
import io.dropline.stores.shopify.api.Turned;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Has the store pay money back. The order is read before each attempt: which payments it goes back to, and whether a refund with our note is there
 * already. The store does it once for each key, so an attempt of unknown end is read back, and made again under the same key.
 */
@Component
class RefundSender implements Sender, OutboxListener {
    private static final Duration SOON = Duration.ofSeconds(10);
    private final ShopifyGraphql graphql;
    private final RefundsFromStore refunds;

    RefundSender(ShopifyGraphql graphql, RefundsFromStore refunds) {
        this.graphql = graphql;
        this.refunds = refunds;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(RefundDocument.KIND);
    }

    @Override
    public byte[] render(OutboxDocument document) {
        return RefundDocument.read(document.document()).write().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Outcome send(OutboxDocument document, byte[] rendered) {
        Wanted refund = refund(rendered);
        return switch (read(document, refund)) {
            case GraphqlAnswer.Data(JsonNode data, GraphqlAnswer.Cost _) -> {
                PaidOrder order = new PaidOrder(data.path("order"));
                Optional<String> done = order.done(refund);
                if (done.isPresent()) {
                    yield new Outcome.Confirmed(done.get());
                }
                if (!order.order().isObject()) {
                    yield new Outcome.Refused("The store no longer has this order.");
                }
                yield order.input(refund)
                        .map(input -> pay(document, refund, input))
                        .orElseGet(() -> new Outcome.Refused(
                                "The store shows no payment of this order that could be paid back."));
            }
            case GraphqlAnswer other -> Turned.reading(other);
        };
    }

    private Outcome pay(OutboxDocument document, Wanted refund, Map<String, Object> input) {
        GraphqlAnswer answer = graphql.call(
                key(document, refund),
                GraphqlDocument.REFUND_CREATE,
                Map.of("input", input, "key", document.messageId()));
        Failpoint.reach("shopify.refund.answered");
        return answer instanceof GraphqlAnswer.Data(JsonNode data, GraphqlAnswer.Cost _)
                ? outcome(data.path("refundCreate"))
                : Turned.mutation(answer);
    }

    /** Its user errors have no codes, so what they say about keys is found in their words. */
    private static Outcome outcome(JsonNode payload) {
        String id = payload.path("refund").path("id").asString("");
        List<String> errors = StreamSupport.stream(payload.path("userErrors").spliterator(), false)
                .map(error -> error.path("message").asString(""))
                .toList();
        if (!id.isEmpty() && errors.isEmpty()) {
            return new Outcome.Confirmed(id);
        }
        if (errors.isEmpty()) {
            return new Outcome.Unknown("The store answered with neither a refund nor a reason");
        }
        String words = String.join("; ", errors);
        String small = words.toLowerCase(Locale.ROOT);
        if (small.contains("idempotency") && small.contains("concurrent")) {
            return new Outcome.NotSent(SOON, "The store is still busy with the attempt before");
        }
        return small.contains("idempotency")
                ? new Outcome.Unknown(
                        "The store says: " + words) // an attempt before this one came to something: it is read back
                : new Outcome.Refused("The store says: " + words);
    }

    @Override
    public Outcome seekEvidence(OutboxDocument document, byte[] rendered) {
        Wanted refund = refund(rendered);
        return switch (read(document, refund)) {
            case GraphqlAnswer.Data(JsonNode data, GraphqlAnswer.Cost _) ->
                new PaidOrder(data.path("order"))
                        .done(refund)
                        .<Outcome>map(Outcome.Confirmed::new)
                        .orElseGet(() -> new Outcome.NotSent(
                                Duration.ZERO, "The store shows no such refund; it is asked again under the same key"));
            case GraphqlAnswer other -> new Outcome.Unknown("The store could not be asked: " + words(other));
        };
    }

    @Override
    public void lock(OutboxDocument document) {
        UUID order = document.orderId();
        if (order != null) {
            refunds.lock(document.merchant(), order);
        }
    }

    @Override
    public Optional<String> veto(OutboxDocument document) {
        Wanted refund = RefundDocument.read(document.document()).refund();
        return refunds.veto(document.merchant(), refund.orderId(), refund.id());
    }

    @Override
    public void finished(OutboxDocument document, Outcome outcome) {
        Wanted refund = RefundDocument.read(document.document()).refund();
        switch (outcome) {
            case Outcome.Confirmed(String reference) ->
                refunds.confirmed(
                        document.merchant(),
                        refund.orderId(),
                        refund.id(),
                        reference.startsWith("gid://") ? reference : null,
                        reference);
            case Outcome.Refused(String reason) ->
                refunds.refused(document.merchant(), refund.orderId(), refund.id(), reason);
            case Outcome.NotSent _, Outcome.Unknown _ -> throw new IllegalArgumentException("It has no end yet");
        }
    }

    @Override
    public void doubted(OutboxDocument document, String why) {
        Wanted refund = RefundDocument.read(document.document()).refund();
        refunds.doubted(document.merchant(), refund.orderId(), refund.id(), why);
    }

    @Override
    public void again(OutboxDocument document, String why) {
        Wanted refund = RefundDocument.read(document.document()).refund();
        refunds.again(document.merchant(), refund.orderId(), refund.id(), why);
    }

    private GraphqlAnswer read(OutboxDocument document, Wanted refund) {
        return graphql.call(
                key(document, refund),
                GraphqlDocument.REFUND_ORDER,
                Map.of("id", refund.orderRef(), "lines", PaidOrder.asked(refund)));
    }

    private static Wanted refund(byte[] rendered) {
        return RefundDocument.read(new String(rendered, StandardCharsets.UTF_8)).refund();
    }

    private static StoreKey key(OutboxDocument document, Wanted refund) {
        return new StoreKey(document.merchant(), refund.storeId());
    }

    private static String words(GraphqlAnswer answer) {
        return switch (Turned.reading(answer)) {
            case Outcome.NotSent(Duration _, String why) -> why;
            case Outcome.Refused(String reason) -> reason;
            case Outcome.Unknown(String why) -> why;
            case Outcome.Confirmed(String reference) -> reference;
        };
    }
}
