package io.dropline.feeds.run;

import io.dropline.feeds.alarm.FeedAlarms;
import io.dropline.feeds.guard.FeedTolerances;
import io.dropline.feeds.staging.Subject;
import io.dropline.platform.MerchantId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A run as the engine works on it.
 *
 * @param takesStock false when it tells no quantities, or newer ones are in force
 * @param takesTerms the same of costs, MAPs and MSRPs
 * @param changes rows to be applied
 * @param appliedTo of these, the number up to which they are
 */
record Run(
        MerchantId merchant,
        UUID id,
        UUID feedId,
        UUID supplierId,
        Scope scope,
        Instant madeAt,
        String fileName,
        FeedTolerances tolerances,
        Duration expectedEvery,
        Instant startedAt,
        RunState state,
        boolean takesStock,
        boolean takesTerms,
        FeedCounts counts,
        long changes,
        long appliedTo) {

    boolean full() {
        return scope == Scope.FULL;
    }

    Subject subject() {
        return new Subject(merchant, supplierId, id, full(), madeAt);
    }

    FeedAlarms.Of alarmed() {
        return new FeedAlarms.Of(merchant, feedId, id, fileName);
    }
}
