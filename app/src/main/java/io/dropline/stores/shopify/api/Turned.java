package io.dropline.stores.shopify.api;

import io.dropline.mailroom.Outcome;
import java.time.Duration;
import java.util.Set;

/** What an answer that holds no data means for a document that was to go out. */
public final class Turned {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Set<String> SHOP_CLOSED = Set.of("HTTP 402", "HTTP 423");

    private Turned() {}

    /** Nothing was changed: a reading failed, whatever became of it. */
    public static Outcome reading(GraphqlAnswer answer) {
        return answer instanceof GraphqlAnswer.Ambiguous(String why)
                ? new Outcome.NotSent(SOON, "The order could not be read: " + why)
                : mutation(answer);
    }

    /** @throws IllegalArgumentException if it holds data: that is for the caller to read */
    public static Outcome mutation(GraphqlAnswer answer) {
        return switch (answer) {
            case GraphqlAnswer.Ambiguous(String why) -> new Outcome.Unknown(why);
            case GraphqlAnswer.Throttled(Duration pause) ->
                new Outcome.NotSent(pause, "The store asks us to slow down");
            case GraphqlAnswer.Unauthorized(String why) -> new Outcome.NotSent(HALF_AN_HOUR, why);
            case GraphqlAnswer.NotSent(String why) -> new Outcome.NotSent(SOON, why);
            case GraphqlAnswer.Refused(String code, String _)
            when code.equals("IDEMPOTENCY_CONCURRENT_REQUEST") ->
                new Outcome.NotSent(SOON, "The store is still busy with the attempt before");
            case GraphqlAnswer.Refused(String code, String why) ->
                SHOP_CLOSED.contains(code)
                        ? new Outcome.NotSent(HALF_AN_HOUR, why)
                        : new Outcome.Refused("The store says: " + why);
            case GraphqlAnswer.Data _ -> throw new IllegalArgumentException("It was answered");
        };
    }
}
