package io.dropline.mailroom;

import java.time.Duration;
import java.time.Instant;

/** A token bucket: so many a minute, with bursts of up to ten seconds' worth. Not shared between nodes. */
final class Pace {
    private static final Duration BURST = Duration.ofSeconds(10);

    private final double perSecond;
    private final double most;
    private double tokens;
    private Instant filledAt;

    Pace(int perMinute, Instant now) {
        this.perSecond = perMinute / 60.0;
        this.most = Math.max(1, perSecond * BURST.toSeconds());
        this.tokens = most;
        this.filledAt = now;
    }

    /** Takes up to {@code wanted} tokens; answers how many there were. */
    synchronized int take(int wanted, Instant now) {
        double elapsed = Math.max(0, Duration.between(filledAt, now).toNanos() / 1e9);
        tokens = Math.min(most, tokens + elapsed * perSecond);
        filledAt = now;
        int taken = (int) Math.min(wanted, Math.floor(tokens));
        tokens -= taken;
        return taken;
    }

    /** Gives back what was not used. */
    synchronized void giveBack(int unused) {
        tokens = Math.min(most, tokens + unused);
    }
}
