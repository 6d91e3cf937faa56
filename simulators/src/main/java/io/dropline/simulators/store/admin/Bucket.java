package io.dropline.simulators.store.admin;

import io.dropline.simulators.ground.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The leaky bucket of points that one app has at one store. */
final class Bucket {
    private final int maximum;
    private final int restoreRate;
    private final Clock clock;
    private double available;
    private Instant last;

    /** @param restoreRate points a second */
    Bucket(int maximum, int restoreRate, Clock clock) {
        this.maximum = maximum;
        this.restoreRate = restoreRate;
        this.clock = clock;
        this.available = maximum;
        this.last = clock.instant();
    }

    /** Takes the points where there are enough. */
    synchronized boolean take(int points) {
        restore();
        if (available < points) {
            return false;
        }
        available -= points;
        return true;
    }

    synchronized void drain() {
        restore();
        available = 0;
    }

    private void restore() {
        Instant now = clock.instant();
        double earned = Math.max(0, Duration.between(last, now).toMillis()) / 1000.0 * restoreRate;
        available = Math.min(maximum, available + earned);
        last = now;
    }

    synchronized Map<String, @Nullable Object> status() {
        return Json.of("maximumAvailable", maximum, "currentlyAvailable", (int) available, "restoreRate", restoreRate);
    }
}
