package io.dropline.feeds.work;

import io.dropline.feeds.fetch.Fetching;
import io.dropline.feeds.work.WaitingFiles.Claim;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Fetches what is due and takes what waits, on this node. */
@Component
public class FeedWork implements SmartLifecycle {
    private static final int FETCHES = 6;
    private static final int FILES = 2;
    private static final long LOOK_EVERY = 700;
    private static final int LOOKS_PER_HEARTBEAT = 20;

    private static final System.Logger LOG = System.getLogger(FeedWork.class.getName());
    private final Fetching fetching;
    private final WaitingFiles line;
    private final Taking taking;
    private final boolean work;
    private final Set<Claim> reading = ConcurrentHashMap.newKeySet();
    private final Semaphore fetches = new Semaphore(FETCHES);
    private final Semaphore files = new Semaphore(FILES);
    private volatile boolean running;

    FeedWork(Fetching fetching, WaitingFiles line, Taking taking, @Value("${dropline.timers.work:true}") boolean work) {
        this.fetching = fetching;
        this.line = line;
        this.taking = taking;
        this.work = work;
    }

    /** Does by itself, in this thread, all that is due now; says how much that was. */
    public int doAll() {
        int done = 0;
        List<Runnable> due = fetching.due(FETCHES);
        due.forEach(Runnable::run);
        done += due.size();
        for (Optional<Claim> claim = line.claim(); claim.isPresent(); claim = line.claim()) {
            taking.take(claim.get());
            done++;
        }
        return done;
    }

    @Override
    public void start() {
        if (work && !running) {
            running = true;
            Thread.ofVirtual().name("feed-work").start(this::look);
        }
    }

    private void look() {
        for (int looks = 0; running; looks++) {
            try {
                hand(looks);
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException databaseAway) {
                LOG.log(System.Logger.Level.WARNING, "Feeds cannot be looked at", databaseAway);
                pause();
            }
        }
    }

    private void hand(int looks) {
        if (looks % LOOKS_PER_HEARTBEAT == 0) {
            line.stillReading(reading);
        }
        for (Runnable fetch : fetching.due(fetches.availablePermits())) {
            fetches.acquireUninterruptibly();
            Thread.ofVirtual().name("feed-fetch").start(() -> run(fetch, fetches));
        }
        while (files.tryAcquire()) {
            Optional<Claim> claim = line.claim();
            if (claim.isEmpty()) {
                files.release();
                return;
            }
            reading.add(claim.get());
            Thread.ofPlatform().daemon().name("feed-file").start(() -> {
                try {
                    run(() -> taking.take(claim.get()), files);
                } finally {
                    reading.remove(claim.get());
                }
            });
        }
    }

    private void run(Runnable one, Semaphore of) {
        try {
            one.run();
        } catch (RuntimeException databaseAway) {
            LOG.log(System.Logger.Level.WARNING, "A feed is left until its lease ends", databaseAway);
        } finally {
            of.release();
        }
    }

    private void pause() {
        try {
            Thread.sleep(LOOK_EVERY * 5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
