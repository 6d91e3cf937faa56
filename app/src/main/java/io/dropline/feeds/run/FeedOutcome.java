package io.dropline.feeds.run;

import io.dropline.feeds.guard.Finding;
import java.util.List;
import java.util.UUID;

/** What became of a file. */
public sealed interface FeedOutcome {
    UUID runId();

    /** Its figures are in force. */
    record Applied(UUID runId, FeedCounts counts) implements FeedOutcome {}

    /** Nothing of it counts until a person approves. */
    record Held(UUID runId, List<Finding> reasons) implements FeedOutcome {}

    /** The same file came before; nothing changed. The run is the earlier one, whatever became of it. */
    record SeenBefore(UUID runId) implements FeedOutcome {}

    /**
     * Nothing of it counts and nothing can be approved.
     *
     * @param why in words for the merchant
     */
    record Refused(UUID runId, String why) implements FeedOutcome {}
}
