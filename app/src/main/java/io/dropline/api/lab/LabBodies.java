package io.dropline.api.lab;

import io.dropline.api.Says;
import io.dropline.api.setup.PolicyBodies.RoutingBody;
import org.jspecify.annotations.Nullable;

/** What is asked about other routing rules. */
public final class LabBodies {
    private LabBodies() {}

    /** Decisions to ask again. */
    public record ReplayBody(
            @Says("How far back, from 1 to 90; 30 where it is left out.") @Nullable
            Integer days,

            @Says("The rules to try; left out: the default.") @Nullable
            RoutingBody rules) {}

    /** Orders to be routed by other rules. */
    public record RolloutBody(
            @Says("Of the orders, in percent, from 1 to 100; 10 where it is left out.") @Nullable
            Integer share,

            @Says("The rules to try; left out: the default.") @Nullable
            RoutingBody rules) {}

    static final RoutingBody DEFAULT = new RoutingBody(null, null, null, null, null, null);
}
