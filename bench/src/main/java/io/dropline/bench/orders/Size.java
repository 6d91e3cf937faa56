package io.dropline.bench.orders;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param connections at the same time, for webhooks and for rows one by one
 * @param warmUp how long these run before they count
 * @param measured how long they count
 * @param warmUpOrders sent straight through before it counts
 * @param orders sent straight through
 */
public record Size(int connections, Duration warmUp, Duration measured, int warmUpOrders, int orders) {
    /** Documents or orders in one transaction, as the inbox's worker takes them. */
    public static final int BATCH = 200;

    public static Size full() {
        return new Size(32, Duration.ofSeconds(10), Duration.ofSeconds(10), 20_000, 20_000);
    }

    /** Shows that everything works; says nothing about speed. */
    public static Size quick() {
        return new Size(32, Duration.ofMillis(500), Duration.ofSeconds(1), 400, 600);
    }
}
