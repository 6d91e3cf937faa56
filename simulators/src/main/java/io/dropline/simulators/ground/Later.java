package io.dropline.simulators.ground;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done after a while, each piece on a virtual thread of its own; forgotten on close. */
public final class Later implements AutoCloseable {
    /** Work that may fail; a failure is logged and harms nothing else. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Later.class);

    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger waiting = new AtomicInteger();

    public void after(Duration delay, Work work) {
        waiting.incrementAndGet();
        Thread.ofVirtual().start(() -> {
            try {
                if (delay.isPositive()) {
                    Thread.sleep(delay);
                }
                if (!closed.get()) {
                    work.run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                LOG.warn("work on behalf of a partner failed", e);
            } finally {
                waiting.decrementAndGet();
            }
        });
    }

    /** Pieces of work that are waiting or running. */
    public int waiting() {
        return waiting.get();
    }

    @Override
    public void close() {
        closed.set(true);
    }
}
