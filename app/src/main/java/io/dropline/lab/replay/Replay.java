package io.dropline.lab.replay;

import io.dropline.policies.PolicyDocument.RoutingWishes;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decisions of the last days, asked again.
 *
 * @param wishes the policy that is tried
 * @param against the version that was in force when it was asked for
 * @param decisions in all; zero before it began
 * @param done of them
 * @param result null until it is done
 * @param trouble why it failed, or empty
 */
public record Replay(
        UUID id,
        int days,
        RoutingWishes wishes,
        int against,
        Instant askedAt,
        String askedBy,
        State state,
        int decisions,
        int done,
        @Nullable Replayed result,
        String trouble,
        @Nullable Instant finishedAt) {
    /** How far it is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    public boolean open() {
        return state == State.WAITING || state == State.RUNNING;
    }

    /** In percent. */
    public int progress() {
        return decisions == 0 ? 0 : (int) (100L * done / decisions);
    }
}
