package io.dropline.bench.measure;

import java.util.Arrays;
import java.util.List;

/** How long each of many answers took. Not for several threads: each has its own, and {@link #of} puts them together. */
public final class Latencies {
    private long[] nanos = new long[4096];
    private int count;

    public static Latencies of(List<Latencies> parts) {
        Latencies all = new Latencies();
        parts.forEach(part -> Arrays.stream(part.nanos, 0, part.count).forEach(all::add));
        return all;
    }

    public void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = took;
    }

    public int count() {
        return count;
    }

    /** The time, in milliseconds, within which {@code share} of all answers came. */
    public double millis(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.clamp((long) Math.ceil(share * count) - 1, 0, count - 1)] / 1e6;
    }
}
