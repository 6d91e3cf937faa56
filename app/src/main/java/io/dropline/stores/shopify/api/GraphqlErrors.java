package io.dropline.stores.shopify.api;

import io.dropline.platform.http.Reply;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads Shopify's answer to a call. */
final class GraphqlErrors {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration SHORT_WAIT = Duration.ofSeconds(2);
    /** Codes after which a mutation may or may not have been carried out; they come with and without {@code data}. */
    private static final Set<String> UNCERTAIN = Set.of("INTERNAL_SERVER_ERROR", "TIMEOUT", "SERVICE_UNAVAILABLE");

    private GraphqlErrors() {}

    static GraphqlAnswer read(Reply.Answered reply) {
        int status = reply.status();
        if (status == 401) {
            return new GraphqlAnswer.Unauthorized("Shopify refused the access token (HTTP 401)");
        }
        if (status == 429) {
            return new GraphqlAnswer.Throttled(retryAfter(reply));
        }
        if (status >= 500) {
            return new GraphqlAnswer.Ambiguous("Shopify failed (HTTP " + status + ")");
        }
        if (status != 200) {
            return new GraphqlAnswer.Refused("HTTP " + status, words(status));
        }
        try {
            return read(JSON.readTree(reply.body()));
        } catch (JacksonException e) {
            return new GraphqlAnswer.Ambiguous("Shopify's answer is not JSON");
        }
    }

    private static GraphqlAnswer read(JsonNode root) {
        JsonNode errors = root.path("errors");
        GraphqlAnswer.Cost cost = cost(root.path("extensions").path("cost"));
        if (errors.isMissingNode() || errors.isNull() || (errors.isArray() && errors.isEmpty())) {
            return root.path("data").isObject()
                    ? new GraphqlAnswer.Data(root.path("data"), cost)
                    : new GraphqlAnswer.Ambiguous("Shopify's answer holds neither data nor errors");
        }
        String message = errors.isString() ? errors.asString() : messages(errors);
        Set<String> codes = codes(errors);
        if (codes.contains("THROTTLED")) {
            Duration wait = cost.waitForAnother();
            return new GraphqlAnswer.Throttled(wait.isZero() ? SHORT_WAIT : wait);
        }
        // An error without a code tells nothing by itself, but a document that fails validation has no "data" at all,
        // while a mutation that failed as it ran has "data": null or a null in it.
        boolean failedRunning = root.has("data") && codes.contains("");
        if (failedRunning || codes.stream().anyMatch(UNCERTAIN::contains)) {
            return new GraphqlAnswer.Ambiguous(message);
        }
        return new GraphqlAnswer.Refused(codes.stream().findFirst().orElse(""), message);
    }

    private static String messages(JsonNode errors) {
        return StreamSupport.stream(errors.spliterator(), false)
                .map(error -> error.path("message").asString(""))
                .filter(message -> !message.isEmpty())
                .distinct()
                .limit(3)
                .collect(Collectors.joining("; "));
    }

    private static Set<String> codes(JsonNode errors) {
        return StreamSupport.stream(errors.spliterator(), false)
                .map(error -> error.path("extensions").path("code").asString(""))
                .collect(Collectors.toSet());
    }

    private static GraphqlAnswer.Cost cost(JsonNode cost) {
        JsonNode throttle = cost.path("throttleStatus");
        return throttle.isObject()
                ? new GraphqlAnswer.Cost(
                        cost.path("requestedQueryCost").asDouble(0),
                        throttle.path("currentlyAvailable").asDouble(0),
                        throttle.path("restoreRate").asDouble(100))
                : GraphqlAnswer.Cost.UNKNOWN;
    }

    private static Duration retryAfter(Reply.Answered reply) {
        String seconds = reply.headers().getOrDefault("retry-after", "");
        return seconds.matches("[0-9]{1,4}(\\.[0-9]+)?")
                ? Duration.ofMillis((long) (Double.parseDouble(seconds) * 1000))
                : SHORT_WAIT;
    }

    private static String words(int status) {
        return switch (status) {
            case 402 -> "The shop is frozen because of an unpaid bill (HTTP 402)";
            case 403 -> "The app may not do this at the shop (HTTP 403)";
            case 404 -> "There is no shop at this address (HTTP 404)";
            case 423 -> "The shop is locked (HTTP 423)";
            default -> "Shopify answered HTTP " + status;
        };
    }
}
