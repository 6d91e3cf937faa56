package io.dropline.policies.rollout;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version that a share of the orders is routed by.
 *
 * @param version on trial
 * @param against in force when it began
 * @param share of the orders, in percent
 * @param outcome null while it runs
 */
public record Rollout(
        UUID id,
        int version,
        int against,
        int share,
        Instant startedAt,
        String startedBy,
        @Nullable Instant endedAt,
        String endedBy,
        @Nullable Outcome outcome) {
    /** How it ended. */
    public enum Outcome {
        PROMOTED,
        WITHDRAWN
    }

    public boolean running() {
        return outcome == null;
    }
}
