package io.dropline.platform;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Time-ordered ids (UUID version 7, RFC 9562 §5.7), so that new rows land side by side in an index. */
public final class Ids {
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** A new id, greater than every id this process made before. */
    public static UUID next() {
        // Milliseconds in the upper 48 bits, 12 bits of sub-millisecond counter below them: strictly rising in one
        // process.
        long now = System.currentTimeMillis() << 12;
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long high = (tick >>> 12 << 16) | 0x7000L | (tick & 0xFFFL);
        long low = (ThreadLocalRandom.current().nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** An id smaller than every one that is made from that long ago until now. */
    public static UUID firstOf(Duration ago) {
        return new UUID(System.currentTimeMillis() - ago.toMillis() << 16 | 0x7000L, 0x8000_0000_0000_0000L);
    }
}
