package io.dropline.mailroom;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long to wait before the next try, and when to stop trying. */
record RetryLadder(List<Duration> steps) {
    /** About a day in all: long enough for a partner's night, short enough that a person still can do something. */
    static final RetryLadder OUTGOING = new RetryLadder(List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(8)));

    /**
     * When evidence is sought after an attempt with an unknown end. The second look comes more than a minute after the attempt even at its
     * earliest: by then a partner that knows nothing of it will not know of it any more.
     */
    static final RetryLadder EVIDENCE = new RetryLadder(List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(90),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofHours(8)));

    /** For what failed inside: the database was away, a bug. Soon, then a person. */
    static final RetryLadder INSIDE =
            new RetryLadder(List.of(Duration.ofSeconds(2), Duration.ofSeconds(20), Duration.ofMinutes(2)));

    private static final double JITTER = 0.2;

    /**
     * The wait after the given number of failed attempts, give or take a fifth so that many do not come back at once; empty at the end of the
     * ladder.
     */
    Optional<Duration> after(int attempts, RandomGenerator random) {
        if (attempts > steps.size()) {
            return Optional.empty();
        }
        Duration step = steps.get(Math.max(0, attempts - 1));
        double factor = 1 + (random.nextDouble() * 2 - 1) * JITTER;
        return Optional.of(Duration.ofMillis(Math.round(step.toMillis() * factor)));
    }
}
