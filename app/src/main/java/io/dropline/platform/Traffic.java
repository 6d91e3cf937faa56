package io.dropline.platform;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** Whether somebody waits for an answer at this moment, for work in the background that can give way. */
@Component
public class Traffic {
    /** So long after the last one more may come any time. */
    private static final long GOES_ON = Duration.ofMillis(500).toNanos();

    private static final long LONGEST_REST = Duration.ofMillis(500).toNanos();

    private volatile long last = System.nanoTime() - GOES_ON;

    /** Somebody has brought something and waits. */
    public void came() {
        last = System.nanoTime();
    }

    /** For one piece of work after the other. Not for several threads. */
    public Pace pace() {
        return new Pace();
    }

    /** Work in pieces. */
    public final class Pace {
        private long began = System.nanoTime();

        private Pace() {}

        /** Between two pieces: as long as the last one took, if somebody waits; the disk has time for others then. */
        public void rest() {
            LockSupport.parkNanos(due(System.nanoTime()));
            began = System.nanoTime();
        }

        /** Nanoseconds; none where nobody waits. */
        long due(long now) {
            return now - last < GOES_ON ? Math.min(LONGEST_REST, now - began) : 0;
        }
    }
}
