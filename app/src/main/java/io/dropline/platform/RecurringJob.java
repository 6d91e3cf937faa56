package io.dropline.platform;

import java.time.Duration;

/** Something to do again and again. It runs on one node at a time; it must be safe to run twice. */
public interface RecurringJob {
    /** Unique and stable: the database knows it by this name. */
    String name();

    /** How long to wait after one run before the next. */
    Duration every();

    void run();
}
