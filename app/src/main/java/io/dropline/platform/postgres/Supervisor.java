package io.dropline.platform.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a server that died again, on the same port, for as long as it takes: the pool of connections finds it there. */
final class Supervisor {
    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int ATTEMPTS_BEFORE_A_WORD = 20;

    private final Postmaster postmaster;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile long pid;

    Supervisor(Postmaster postmaster, long pid) {
        this.postmaster = postmaster;
        this.pid = pid;
        this.thread = Thread.ofPlatform().daemon().name("postgres-supervisor").unstarted(this::watch);
    }

    void begin() {
        thread.start();
    }

    /** @return the server's process id; it will not be started again */
    long end() throws InterruptedException {
        closed.countDown();
        thread.join();
        return pid;
    }

    private void watch() {
        try {
            while (!closed.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                if (!Processes.isAlive(pid)) {
                    log.error("PostgreSQL (process {}) has died; starting it again", pid);
                    restart();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The children of the dead server may still hold its memory for a moment, so the first attempts may fail. */
    private void restart() throws InterruptedException {
        for (int attempt = 1; !startAgain(attempt); attempt++) {
            if (closed.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        }
        log.info("PostgreSQL is up again as process {}", pid);
    }

    private boolean startAgain(int attempt) throws InterruptedException {
        try {
            Optional<PidFile> alive = postmaster.adopt();
            pid = alive.isPresent() ? alive.get().pid() : postmaster.start().pid();
            return true;
        } catch (IOException | DatabaseRefused e) {
            if (attempt % ATTEMPTS_BEFORE_A_WORD == 0) {
                log.warn("PostgreSQL still does not start: {}", e.getMessage());
            }
            return false;
        }
    }
}
