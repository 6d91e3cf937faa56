package io.dropline.mailroom;

import io.dropline.platform.Failpoint;
import io.dropline.platform.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes documents out of the outbox and has their senders try. A claim is one short transaction, the attempt runs in none, its outcome is
 * another.
 */
@Component
class Dispatcher {
    static final String UNKNOWN_END = "outbox.unknown";
    static final String REFUSED = "outbox.refused";
    private static final int RECORDS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final AttemptStore store;
    private final LaneStore lanes;
    private final Verdicts verdicts;
    private final Map<String, Sender> senders = new HashMap<>();
    private final TransactionTemplate transaction;
    private final MailroomSettings settings;
    private final Doorbell doorbell;
    private final Clock clock;
    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();
    private final Semaphore atOnce;
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();
    private final ExecutorService attempts = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean finishing;

    Dispatcher(
            AttemptStore store,
            LaneStore lanes,
            Verdicts verdicts,
            List<Sender> senders,
            TransactionTemplate transaction,
            MailroomSettings settings,
            Settings installation,
            Doorbell doorbell,
            Clock clock) {
        this.store = store;
        this.lanes = lanes;
        this.verdicts = verdicts;
        senders.forEach(sender -> sender.kinds().forEach(kind -> this.senders.put(kind, sender)));
        this.transaction = transaction;
        this.settings = settings;
        this.atOnce = new Semaphore(installation.workers());
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /** Tries everything that is due, one after the other, until nothing is. For tests and tools. */
    int drain() {
        int tried = 0;
        int step;
        do {
            step = 0;
            for (LaneState lane : lanes.withWork(clock.instant())) {
                for (AttemptStore.Claimed claimed : claim(lane, lane.mayClaim(clock.instant(), 16))) {
                    attempt(claimed);
                    step++;
                }
            }
            tried += step;
        } while (step > 0);
        return tried;
    }

    /** Claims nothing more. */
    void finish() {
        finishing = true;
        doorbell.ringOutbox();
    }

    /** Waits for the attempts under way; false if some did not end in time. They are left alone: to cut one off makes its end unknown. */
    boolean awaitAttempts(Duration most) throws InterruptedException {
        attempts.shutdown();
        return attempts.awaitTermination(most.toNanos(), TimeUnit.NANOSECONDS);
    }

    void runForever() {
        while (!finishing && !Thread.currentThread().isInterrupted()) {
            try {
                if (startAttempts() == 0) {
                    doorbell.awaitOutbox(Duration.ofSeconds(1));
                }
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) { // an Error as well: without this thread nothing leaves any more
                LOG.error("The outbox could not be read; trying again in a moment", e);
                try {
                    doorbell.awaitOutbox(Duration.ofSeconds(2));
                } catch (InterruptedException interrupted) {
                    return;
                }
            }
        }
    }

    private int startAttempts() {
        int started = 0;
        Instant now = clock.instant();
        for (LaneState lane : lanes.withWork(now)) {
            if (finishing) {
                break;
            }
            String key = lane.merchant() + "/" + lane.lane();
            Semaphore free = places.computeIfAbsent(key, unused -> new Semaphore(lane.concurrency()));
            Pace pace = paces.computeIfAbsent(key, unused -> new Pace(lane.perMinute(), now));
            int wanted =
                    pace.take(lane.mayClaim(now, Math.min(free.availablePermits(), atOnce.availablePermits())), now);
            List<AttemptStore.Claimed> claimed = claim(lane, wanted);
            pace.giveBack(wanted - claimed.size());
            for (AttemptStore.Claimed one : claimed) {
                free.acquireUninterruptibly();
                atOnce.acquireUninterruptibly();
                attempts.execute(() -> {
                    try {
                        attempt(one);
                    } finally {
                        free.release();
                        atOnce.release();
                        doorbell.ringOutbox();
                    }
                });
                started++;
            }
        }
        return started;
    }

    private List<AttemptStore.Claimed> claim(LaneState lane, int most) {
        if (most == 0) {
            return List.of();
        }
        List<AttemptStore.Claimed> claimed =
                transaction.execute(unused -> store.claim(lane, clock.instant(), settings.lease(), most));
        if (!claimed.isEmpty()) {
            Failpoint.reach("outbox.claimed");
        }
        return claimed;
    }

    private void attempt(AttemptStore.Claimed claimed) {
        try {
            switch (claimed.was()) {
                case "PENDING" -> send(claimed);
                case "SENDING" -> verdicts.abandoned(claimed);
                default -> insist(claimed, evidence(claimed));
            }
        } catch (Throwable e) {
            // The lease stays: when it runs out, the attempt is judged by what was recorded of it.
            LOG.error(
                    "The attempt on outbox document {} broke",
                    claimed.document().id(),
                    e);
        }
    }

    private void send(AttemptStore.Claimed claimed) {
        OutboxDocument document = claimed.document();
        Sender sender = senders.get(document.kind());
        if (sender == null) {
            // While nodes are renewed one after the other, a newer one may know what to do with it.
            insist(claimed, new Outcome.NotSent(Duration.ZERO, "This node cannot send " + document.kind()));
            return;
        }
        byte[] bytes;
        try {
            bytes = rendered(claimed, sender);
        } catch (RuntimeException e) {
            LOG.warn("Outbox document {} cannot be written", document.id(), e);
            insist(claimed, new Outcome.Refused("It cannot be written: " + e.getMessage()));
            return;
        }
        Boolean mine = transaction.execute(unused -> store.begin(claimed, bytes, clock.instant()));
        if (!Boolean.TRUE.equals(mine)) {
            return;
        }
        Failpoint.reach("outbox.sending");
        Outcome outcome = answer(document, bytes, sender);
        Failpoint.reach("outbox.answered");
        insist(claimed, outcome);
        Failpoint.reach("outbox.recorded");
    }

    private static Outcome answer(OutboxDocument document, byte[] bytes, Sender sender) {
        try {
            return sender.send(document, bytes);
        } catch (Throwable e) {
            LOG.error("Sending outbox document {} broke", document.id(), e);
            return new Outcome.Unknown("It failed inside Dropline while it was sent: " + e);
        }
    }

    private Outcome evidence(AttemptStore.Claimed claimed) {
        OutboxDocument document = claimed.document();
        Sender sender = senders.get(document.kind());
        if (sender == null) {
            return new Outcome.Unknown("This node cannot look for " + document.kind());
        }
        try {
            return sender.seekEvidence(document, rendered(claimed, sender));
        } catch (RuntimeException e) {
            LOG.error("Looking for evidence of outbox document {} broke", document.id(), e);
            return new Outcome.Unknown("Looking for evidence failed inside Dropline: " + e);
        }
    }

    /** An outcome in hand is not given away for a moment's trouble with the database: it is fenced, so writing it again does no harm. */
    private void insist(AttemptStore.Claimed claimed, Outcome outcome) {
        for (int tries = 1; ; tries++) {
            try {
                verdicts.record(claimed, outcome);
                return;
            } catch (RuntimeException e) {
                if (tries == RECORDS) {
                    throw e;
                }
                LOG.warn(
                        "The outcome of outbox document {} could not be written down; trying again: {}",
                        claimed.document().id(),
                        e.toString());
                LockSupport.parkNanos(settings.recordAgain().toNanos());
            }
        }
    }

    private static byte[] rendered(AttemptStore.Claimed claimed, Sender sender) {
        byte[] stored = claimed.rendered();
        return stored != null ? stored : sender.render(claimed.document());
    }
}
