package io.dropline.mailroom;

import io.dropline.platform.MerchantId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One destination: how many attempts at once, how many a minute, and its breaker. */
record LaneState(
        MerchantId merchant,
        String lane,
        int concurrency,
        int perMinute,
        int failures,
        @Nullable Instant openUntil) {

    private static final int TOLERATED = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    /** How many documents may be claimed now: none while the breaker is open, one to probe after it was. */
    int mayClaim(Instant now, int free) {
        if (openUntil != null && now.isBefore(openUntil)) {
            return 0;
        }
        return failures >= TOLERATED ? Math.min(1, free) : free;
    }

    /** Until when the lane rests after one more failure; null while failures are few. */
    static @Nullable Instant restAfter(int failures, Instant now) {
        if (failures < TOLERATED) {
            return null;
        }
        long seconds = FIRST_PAUSE.toSeconds() << Math.min(failures - TOLERATED, 10);
        return now.plusSeconds(Math.min(seconds, LONGEST_PAUSE.toSeconds()));
    }
}
