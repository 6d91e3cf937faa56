package io.dropline.stores.shopify.returns;

import io.dropline.aftersales.ReturnsFromStore;
import io.dropline.mailroom.OutboxDocument;
import io.dropline.mailroom.OutboxListener;
import io.dropline.mailroom.Outcome;
import io.dropline.mailroom.Sender;
import io.dropline.platform.Failpoint;
import io.dropline.stores.shopify.api.GraphqlAnswer;
import io.dropline.stores.shopify.api.GraphqlDocument;
import io.dropline.stores.shopify.api.LastAttempts;
import io.dropline.stores.shopify.api.ShopifyGraphql;
import io.dropline.stores.shopify.api.StoreKey;
import io.dropline.stores.shopify.api.Turned;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Carries a return's steps to the store. None of these mutations knows an idempotency key, so the order's returns are read before each attempt, and
 * what is done there is not done again; an attempt of unknown end is looked up in the same way.
 */
@Component
class ReturnSender implements Sender, OutboxListener {
    /** How long after an attempt the absence of a return proves that there will be none; Shopify ends a longer request itself. */
    static final Duration QUIET = Duration.ofSeconds(60);

    private final ShopifyGraphql graphql;
    private final ObjectProvider<ReturnsFromStore> returns;
    private final LastAttempts lastAttempts;
    private final Clock clock;

    ReturnSender(
            ShopifyGraphql graphql, ObjectProvider<ReturnsFromStore> returns, LastAttempts lastAttempts, Clock clock) {
        this.graphql = graphql;
        this.returns = returns;
        this.lastAttempts = lastAttempts;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ReturnDocument.KIND);
    }

    @Override
    public byte[] render(OutboxDocument document) {
        return ReturnDocument.read(document.document()).write().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Outcome send(OutboxDocument document, byte[] rendered) {
        ReturnDocument step = step(rendered);
        return switch (read(document, step)) {
            case GraphqlAnswer.Data(JsonNode data, GraphqlAnswer.Cost _) ->
                switch (Todo.of(step, data.path("order"))) {
                    case Todo.Done(String reference) -> new Outcome.Confirmed(reference);
                    case Todo.Impossible(String why) -> new Outcome.Refused(why);
                    case Todo.Call call -> call(document, step, call);
                };
            case GraphqlAnswer other -> Turned.reading(other);
        };
    }

    private Outcome call(OutboxDocument document, ReturnDocument step, Todo.Call call) {
        GraphqlAnswer answer = graphql.call(key(document, step), call.mutation(), call.variables());
        Failpoint.reach("shopify.return.answered");
        if (!(answer instanceof GraphqlAnswer.Data(JsonNode data, GraphqlAnswer.Cost _))) {
            return Turned.mutation(answer);
        }
        JsonNode payload = data.path(call.field());
        String id = payload.path("return").path("id").asString("");
        if (!id.isEmpty()) {
            return new Outcome.Confirmed(id);
        }
        String errors = StreamSupport.stream(payload.path("userErrors").spliterator(), false)
                .map(error -> error.path("message").asString(""))
                .collect(Collectors.joining("; "));
        if (errors.isEmpty()) {
            return new Outcome.Unknown("The store answered with neither a return nor a reason");
        }
        return call.otherwise()
                .map(other -> call(document, step, other)) // what was refused has changed nothing
                .orElseGet(() -> new Outcome.Refused("The store says: " + errors));
    }

    @Override
    public Outcome seekEvidence(OutboxDocument document, byte[] rendered) {
        ReturnDocument step = step(rendered);
        return switch (read(document, step)) {
            case GraphqlAnswer.Data(JsonNode data, GraphqlAnswer.Cost _) ->
                switch (Todo.of(step, data.path("order"))) {
                    case Todo.Done(String reference) -> new Outcome.Confirmed(reference);
                    case Todo.Impossible(String why) -> new Outcome.Unknown(why);
                    case Todo.Call _ ->
                        Duration.between(lastAttempts.of(document), clock.instant())
                                                .compareTo(QUIET)
                                        >= 0
                                ? new Outcome.NotSent(Duration.ZERO, "The store does not show it")
                                : new Outcome.Unknown("The store does not show it yet");
                };
            case GraphqlAnswer other -> new Outcome.Unknown("The store could not be asked: " + other);
        };
    }

    @Override
    public void finished(OutboxDocument document, Outcome outcome) {
        ReturnDocument step = ReturnDocument.read(document.document());
        switch (outcome) {
            case Outcome.Confirmed(String reference) -> {
                if (step.step() == ReturnDocument.Step.CREATE && reference.startsWith("gid://")) {
                    returns.forEach(
                            one -> one.opened(document.merchant(), step.what().id(), reference));
                }
            }
            case Outcome.Refused(String reason) ->
                returns.forEach(one -> {
                    if (step.step() == ReturnDocument.Step.END) {
                        one.notEnded(document.merchant(), step.what().id(), reason);
                    } else {
                        one.refused(document.merchant(), step.what().id(), reason);
                    }
                });
            case Outcome.NotSent _, Outcome.Unknown _ -> throw new IllegalArgumentException("It has no end yet");
        }
    }

    private GraphqlAnswer read(OutboxDocument document, ReturnDocument step) {
        return graphql.call(
                key(document, step),
                GraphqlDocument.RETURN_ORDER,
                Map.of("id", step.what().orderRef()));
    }

    private static ReturnDocument step(byte[] rendered) {
        return ReturnDocument.read(new String(rendered, StandardCharsets.UTF_8));
    }

    private static StoreKey key(OutboxDocument document, ReturnDocument step) {
        return new StoreKey(document.merchant(), step.what().storeId());
    }
}
