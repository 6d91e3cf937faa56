package io.dropline.access;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The clock of sessions, links and lock-outs: real time, even where the business clock is moved. */
public record SecurityClock(Clock clock) {

    public Instant now() {
        return clock.instant();
    }

    /** Now, as the database driver wants it. */
    public OffsetDateTime sqlNow() {
        return now().atOffset(ZoneOffset.UTC);
    }
}
