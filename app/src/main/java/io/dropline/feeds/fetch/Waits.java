package io.dropline.feeds.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When to try again after failures: soon, then less and less often, but never later than the schedule itself. */
final class Waits {
    private static final List<Duration> STEPS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(3),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1));
    private static final double JITTER = 0.2;

    private Waits() {}

    /** @param failures how many there were in a row, this one included */
    static Instant after(int failures, Instant now, Optional<Instant> scheduled, RandomGenerator random) {
        Duration step = STEPS.get(Math.min(Math.max(1, failures), STEPS.size()) - 1);
        Instant again = now.plusMillis(Math.round(step.toMillis() * (1 + (random.nextDouble() * 2 - 1) * JITTER)));
        return scheduled.filter(at -> at.isBefore(again)).orElse(again);
    }
}
