package io.dropline.feeds.setup;

import io.dropline.feeds.guard.FeedTolerances;
import io.dropline.feeds.mapping.Mapping;
import io.dropline.feeds.run.Scope;
import io.dropline.platform.MerchantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it stands.
 *
 * @param expectedMinutes how often the supplier makes a file
 * @param hostKey fingerprint of the SSH server that was met first; empty before
 * @param mapping null until somebody pointed at the columns
 * @param fetchedAt when we last tried to fetch
 * @param failures attempts to fetch that failed since the last good one
 * @param fetchProblem why the last one failed, else empty
 * @param lastFileAt when the last file came
 */
public record Feed(
        MerchantId merchant,
        UUID id,
        UUID supplierId,
        String name,
        Scope scope,
        FeedSource source,
        boolean hasSecret,
        String hostKey,
        FeedSchedule schedule,
        int expectedMinutes,
        @Nullable Mapping mapping,
        FeedTolerances tolerances,
        FeedState state,
        @Nullable Instant nextFetchAt,
        @Nullable Instant fetchedAt,
        int failures,
        String fetchProblem,
        @Nullable Instant lastFileAt,
        Instant createdAt,
        Instant updatedAt) {

    /** How problems and pages name it. */
    public String subject() {
        return "feed:" + id;
    }
}
