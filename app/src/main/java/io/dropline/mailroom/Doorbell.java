package io.dropline.mailroom;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Wakes the workers of this node at once, and those of other nodes through LISTEN/NOTIFY. A lost ring costs a little time, never a document:
 * workers look again by themselves.
 */
@Component
class Doorbell {
    static final String CHANNEL = "dropline_mailroom";
    private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);
    private static final long BETWEEN_CALLS_NANOS = 100_000_000;
    private static final Duration BETWEEN_CONNECTIONS = Duration.ofSeconds(2);

    private final DataSource database;
    private final Semaphore inbox = new Semaphore(0);
    private final Semaphore outbox = new Semaphore(0);
    private final AtomicLong called = new AtomicLong(System.nanoTime() - BETWEEN_CALLS_NANOS);
    private volatile boolean listening = true;

    Doorbell(DataSource database) {
        this.database = database;
    }

    /**
     * Whether to call other nodes to the inbox again. Commits that notify wait for each other, and whoever was called goes on until nothing is
     * left, so now and then is enough.
     */
    boolean othersAreDue() {
        long now = System.nanoTime();
        long last = called.get();
        return now - last >= BETWEEN_CALLS_NANOS && called.compareAndSet(last, now);
    }

    void ringInbox() {
        ring(inbox);
    }

    void ringOutbox() {
        ring(outbox);
    }

    void awaitInbox(Duration atMost) throws InterruptedException {
        await(inbox, atMost);
    }

    void awaitOutbox(Duration atMost) throws InterruptedException {
        await(outbox, atMost);
    }

    /** Listens until it is told to stop; a lost connection is made again. Blocks. */
    void listen() {
        while (listening) {
            try (Connection connection = database.getConnection()) {
                connection.createStatement().execute("listen " + CHANNEL);
                PGConnection postgres = connection.unwrap(PGConnection.class);
                while (listening) {
                    for (PGNotification notification : postgres.getNotifications(1000)) {
                        hear(notification.getParameter());
                    }
                }
            } catch (SQLException | RuntimeException e) {
                if (listening) {
                    LOG.warn(
                            "Lost the connection that listens for news from other nodes; connecting again: {}",
                            e.getMessage());
                    pause();
                }
            }
        }
    }

    void stopListening() {
        listening = false;
    }

    private void hear(String what) {
        if (what.equals("inbox")) {
            ringInbox();
        } else {
            ringOutbox();
        }
    }

    private static void ring(Semaphore bell) {
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    private static void await(Semaphore bell, Duration atMost) throws InterruptedException {
        if (bell.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_CONNECTIONS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
