package io.dropline.stores.shopify.api;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * What one call came to. Shopify says no in three shapes - an HTTP status, top-level {@code errors}, {@code userErrors} inside the data - and
 * the first two are told apart here; {@code userErrors} belong to the mutation that was called.
 */
public sealed interface GraphqlAnswer {
    /** The data, whole: no top-level error. */
    record Data(JsonNode data, Cost cost) implements GraphqlAnswer {}

    /** Nothing was done; there is room again after {@code pause}. */
    record Throttled(Duration pause) implements GraphqlAnswer {}

    /** The token is not (or no longer) valid; nothing was done. */
    record Unauthorized(String why) implements GraphqlAnswer {}

    /**
     * They said no, and would say it again; nothing was done.
     *
     * @param code as Shopify names it ("ACCESS_DENIED", "MAX_COST_EXCEEDED", "undefinedField"), or "HTTP 403"
     */
    record Refused(String code, String why) implements GraphqlAnswer {}

    /** Proved that nothing left us. */
    record NotSent(String why) implements GraphqlAnswer {}

    /** Sent, and what became of it is not known. A query may simply be asked again. */
    record Ambiguous(String why) implements GraphqlAnswer {}

    /**
     * What the call cost, in points of the bucket.
     *
     * @param restoreRate points a second
     */
    record Cost(double requested, double available, double restoreRate) {
        static final Cost UNKNOWN = new Cost(0, Double.MAX_VALUE, 100);

        /** How long to wait before the same call fits again; zero when it fits now. */
        public Duration waitForAnother() {
            double missing = requested - available;
            return missing <= 0 || restoreRate <= 0
                    ? Duration.ZERO
                    : Duration.ofMillis((long) Math.ceil(missing / restoreRate * 1000));
        }
    }
}
