package io.dropline.feeds.staging;

import java.time.Duration;
import java.util.function.DoubleConsumer;

/** Passes on one of many beats, at most a few a second. */
final class Heartbeat implements DoubleConsumer {
    private static final long PAUSE = Duration.ofMillis(400).toNanos();

    private final DoubleConsumer listener;
    private long last = System.nanoTime() - PAUSE;

    Heartbeat(DoubleConsumer listener) {
        this.listener = listener;
    }

    @Override
    public void accept(double done) {
        long now = System.nanoTime();
        if (now - last >= PAUSE) {
            last = now;
            listener.accept(done);
        }
    }
}
