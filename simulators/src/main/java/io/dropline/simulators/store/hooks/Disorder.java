package io.dropline.simulators.store.hooks;

import java.time.Duration;

/**
 * How disorderly webhooks are sent.
 *
 * @param copies each delivery is sent so many times, with the same webhook id; 1 is orderly
 * @param shuffleWindow so many deliveries are kept back and then sent in another order; 0 or 1 sends at once
 * @param delay each delivery waits so long
 * @param dropEvery every n-th delivery is never sent; 0 drops none
 */
public record Disorder(int copies, int shuffleWindow, Duration delay, int dropEvery) {
    public static final Disorder NONE = new Disorder(1, 0, Duration.ZERO, 0);

    public static Disorder duplicates(int copies) {
        return new Disorder(copies, 0, Duration.ZERO, 0);
    }

    public static Disorder shuffled(int window) {
        return new Disorder(1, window, Duration.ZERO, 0);
    }

    public static Disorder delayed(Duration delay) {
        return new Disorder(1, 0, delay, 0);
    }

    public static Disorder dropping(int every) {
        return new Disorder(1, 0, Duration.ZERO, every);
    }
}
