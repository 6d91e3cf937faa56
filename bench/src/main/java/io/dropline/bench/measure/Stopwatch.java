package io.dropline.bench.measure;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Measures spans of time and of processor time. */
public record Stopwatch(long postmaster) {
    /** A span that has begun. */
    public final class Running {
        private final CpuTime cpu = CpuTime.now(postmaster);
        private final long began = System.nanoTime();

        public Spent stop() {
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Spent(seconds, CpuTime.now(postmaster).since(cpu));
        }
    }

    /** What a span took. */
    public record Spent(double seconds, CpuTime cpu) {
        public static final Spent NOTHING = new Spent(0, new CpuTime(0, 0));

        public Spent plus(Spent other) {
            return new Spent(
                    seconds + other.seconds,
                    new CpuTime(cpu.java() + other.cpu.java(), cpu.postgres() + other.cpu.postgres()));
        }

        public Rate over(long count) {
            return new Rate(count, this);
        }
    }

    public Running start() {
        return new Running();
    }

    /** A span that begins and ends by itself. */
    public CompletableFuture<Spent> later(Duration beginsAfter, Duration length) {
        Executor end = CompletableFuture.delayedExecutor(length.toNanos(), TimeUnit.NANOSECONDS);
        return CompletableFuture.supplyAsync(
                        this::start, CompletableFuture.delayedExecutor(beginsAfter.toNanos(), TimeUnit.NANOSECONDS))
                .thenApplyAsync(Running::stop, end);
    }
}
