package io.dropline.mailroom;

import io.dropline.platform.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs this node's workers. At a stop they take nothing new, and what is under way ends in good order, while requests in progress do the same: an
 * attempt that is cut off would be a document whose end nobody knows.
 */
@Component
class MailroomWorkers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MailroomWorkers.class);

    private final InboxWorker inbox;
    private final Dispatcher dispatcher;
    private final Doorbell doorbell;
    private final MailroomSettings settings;
    private final Duration patience;
    private final List<Thread> threads = new ArrayList<>();

    MailroomWorkers(
            InboxWorker inbox,
            Dispatcher dispatcher,
            Doorbell doorbell,
            MailroomSettings settings,
            Settings installation) {
        this.inbox = inbox;
        this.dispatcher = dispatcher;
        this.doorbell = doorbell;
        this.settings = settings;
        this.patience = installation.shutdown();
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;
    }

    @Override
    public void start() {
        if (settings.work()) {
            threads.add(Thread.ofPlatform().daemon().name("inbox-worker").start(inbox::runForever));
            threads.add(Thread.ofPlatform().daemon().name("outbox-dispatcher").start(dispatcher::runForever));
            threads.add(Thread.ofVirtual().name("mailroom-doorbell").start(doorbell::listen));
        }
    }

    @Override
    public void stop(Runnable done) {
        Thread.ofVirtual().start(() -> {
            try {
                stop();
            } finally {
                done.run();
            }
        });
    }

    @Override
    public void stop() {
        long end = System.nanoTime() + patience.toNanos();
        inbox.finish();
        dispatcher.finish();
        doorbell.stopListening();
        try {
            for (Thread thread : threads) {
                thread.join(left(end));
            }
            if (!dispatcher.awaitAttempts(left(end))) {
                LOG.warn(
                        "Documents were still on their way when the time to stop was over; their end will have to be found out");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.forEach(Thread::interrupt);
        threads.clear();
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(1, end - System.nanoTime()));
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
