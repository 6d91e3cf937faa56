package io.dropline.acceptance.crash;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for what other processes do. */
final class Until {
    /** Generous: a machine that builds is busy. */
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Duration LOOK = Duration.ofMillis(40);

    private Until() {}

    static void isTrue(String what, BooleanSupplier condition) {
        isTrue(() -> what, condition);
    }

    /** @param what is told of what was waited for in vain */
    static void isTrue(Supplier<String> what, BooleanSupplier condition) {
        if (!within(PATIENCE, condition)) {
            throw new AssertionError("Waited " + PATIENCE.toSeconds() + " s in vain: " + what.get());
        }
    }

    static boolean within(Duration most, BooleanSupplier condition) {
        long end = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pass(LOOK);
        }
        return true;
    }

    /** Lets real time pass, for a kill at a moment that nobody chose. */
    static void pass(Duration time) {
        try {
            java.util.concurrent.TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
