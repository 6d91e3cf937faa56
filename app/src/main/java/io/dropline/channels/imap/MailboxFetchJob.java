package io.dropline.channels.imap;

import io.dropline.platform.RecurringJob;
import io.dropline.support.mailboxes.MailboxReading;
import io.dropline.support.mailboxes.MailboxReading.Turn;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks into every mailbox whose turn it is, some at a time, so that one that hangs holds up only itself. */
@Component
class MailboxFetchJob implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(MailboxFetchJob.class);
    private static final int AT_ONCE = 4;
    private static final int MOST = 100;

    private final MailboxReading reading;
    private final MailboxFetch fetch;

    MailboxFetchJob(MailboxReading reading, MailboxFetch fetch) {
        this.reading = reading;
        this.fetch = fetch;
    }

    @Override
    public String name() {
        return "mailboxes";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        try (ExecutorService hands = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofVirtual().name("mailbox-", 0).factory())) {
            reading.due(MOST).forEach(turn -> hands.execute(() -> take(turn)));
        }
    }

    private void take(Turn turn) {
        try {
            fetch.fetch(turn);
        } catch (RuntimeException e) {
            // without a pause its turn would come again every ten seconds, and nobody would hear of it
            LOG.warn("The mailbox {} was not read", turn.id(), e);
            reading.failed(turn, "It failed inside Dropline: " + e.getClass().getSimpleName());
        }
    }
}
