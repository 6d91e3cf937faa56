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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes documents out of the outbox and has their senders try. A claim is one short transaction, the attempt runs in none, its outcome is
 * another. What a dead node left behind is sent again only where it is proved that the attempt had not begun.
 */
@Component
class Dispatcher {
    static final String UNKNOWN_END = "outbox.unknown";
    static final String REFUSED = "outbox.refused";
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final OutboxStore store;
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

    Dispatcher(
            OutboxStore store,
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
                for (OutboxStore.Claimed claimed : claim(lane, lane.mayClaim(clock.instant(), 16))) {
                    attempt(claimed);
                    step++;
                }
            }
            tried += step;
        } while (step > 0);
        return tried;
    }

    void runForever() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (startAttempts() == 0) {
                    doorbell.awaitOutbox(Duration.ofSeconds(1));
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
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
            String key = lane.merchant() + "/" + lane.lane();
            Semaphore free = places.computeIfAbsent(key, unused -> new Semaphore(lane.concurrency()));
            Pace pace = paces.computeIfAbsent(key, unused -> new Pace(lane.perMinute(), now));
            int wanted =
                    pace.take(lane.mayClaim(now, Math.min(free.availablePermits(), atOnce.availablePermits())), now);
            List<OutboxStore.Claimed> claimed = claim(lane, wanted);
            pace.giveBack(wanted - claimed.size());
            for (OutboxStore.Claimed one : claimed) {
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

    private List<OutboxStore.Claimed> claim(LaneState lane, int most) {
        if (most == 0) {
            return List.of();
        }
        List<OutboxStore.Claimed> claimed =
                transaction.execute(unused -> store.claim(lane, clock.instant(), settings.lease(), most));
        if (!claimed.isEmpty()) {
            Failpoint.reach("outbox.claimed");
        }
        return claimed;
    }

    private void attempt(OutboxStore.Claimed claimed) {
        OutboxDocument document = claimed.document();
        try {
            Sender sender = senders.get(document.kind());
            if (sender == null) {
                verdicts.record(
                        claimed, new Outcome.Refused("Nothing here can send documents of the kind " + document.kind()));
                return;
            }
            switch (claimed.was()) {
                case "PENDING" -> send(claimed, sender);
                case "SENDING" -> verdicts.record(claimed, afterDeath(claimed));
                default -> verdicts.record(claimed, sender.seekEvidence(document, rendered(claimed, sender)));
            }
        } catch (RuntimeException e) {
            // The lease stays: when it runs out, the attempt is judged by what was recorded of it.
            LOG.error("The attempt on outbox document {} broke", document.id(), e);
        }
    }

    private void send(OutboxStore.Claimed claimed, Sender sender) {
        OutboxDocument document = claimed.document();
        byte[] bytes;
        try {
            bytes = rendered(claimed, sender);
        } catch (IllegalArgumentException e) {
            verdicts.record(claimed, new Outcome.Refused("It cannot be written: " + e.getMessage()));
            return;
        }
        Boolean mine = transaction.execute(unused -> store.begin(document, bytes, clock.instant()));
        if (!Boolean.TRUE.equals(mine)) {
            return;
        }
        Failpoint.reach("outbox.sending");
        Outcome outcome = sender.send(document, bytes);
        Failpoint.reach("outbox.answered");
        verdicts.record(claimed, outcome);
        Failpoint.reach("outbox.recorded");
    }

    private static byte[] rendered(OutboxStore.Claimed claimed, Sender sender) {
        byte[] stored = claimed.rendered();
        return stored != null ? stored : sender.render(claimed.document());
    }

    private static Outcome afterDeath(OutboxStore.Claimed claimed) {
        return claimed.begun()
                ? new Outcome.Unknown("The node that was sending it stopped before it could note the answer")
                : new Outcome.NotSent(Duration.ZERO, "The node that had it stopped before it began to send");
    }
}
