package io.dropline.feeds.archive;

import io.dropline.platform.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Keeps of each feed the last thirty files, none older than ninety days but the very last. */
@Component
class Retention implements RecurringJob {
    private static final int NEWEST = 30;
    private static final Duration OLD = Duration.ofDays(90);
    private static final Duration NEVER_CAME = Duration.ofDays(1);
    private final FeedFileStore store;
    private final Clock clock;

    Retention(FeedFileStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "feed-files-retention";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        store.removeOld(NEWEST, now.minus(OLD), now.minus(NEVER_CAME));
    }
}
