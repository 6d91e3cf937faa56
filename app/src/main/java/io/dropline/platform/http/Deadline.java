package io.dropline.platform.http;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** The moment at which a request's time is over. Monotonic, so a corrected clock does not move it. */
record Deadline(long nanos) {
    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    /** At least 1. */
    int millisLeft() throws SocketTimeoutException {
        long left = nanosLeft() / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException("the time is over");
        }
        return (int) Math.min(left, Integer.MAX_VALUE);
    }

    boolean isOver() {
        return nanosLeft() <= 0;
    }

    long nanosLeft() {
        return nanos - System.nanoTime();
    }
}
