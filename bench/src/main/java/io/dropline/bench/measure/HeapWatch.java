package io.dropline.bench.measure;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** The most heap in use while something runs, garbage not yet collected among it, above what was in use before. */
public final class HeapWatch implements AutoCloseable {
    private static final long BETWEEN_LOOKS = 5_000_000;

    private final long before;
    private final AtomicLong most = new AtomicLong();
    private volatile boolean over;

    public HeapWatch() {
        System.gc();
        this.before = used();
        Thread.ofPlatform().daemon().start(this::watch);
    }

    private void watch() {
        while (!over) {
            most.accumulateAndGet(used(), Math::max);
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    public double megabytes() {
        return Math.max(0, most.get() - before) / 1048576.0;
    }

    @Override
    public void close() {
        over = true;
    }
}
