package io.dropline.mailroom;

import io.dropline.platform.MerchantId;
import io.dropline.problems.Problems;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What operators, tests and tools may ask of the mailroom as a whole. */
@Component
public class Mailroom {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(25);

    private final InboxStore inbox;
    private final LaneStore lanes;
    private final InboxWorker worker;
    private final Dispatcher dispatcher;
    private final Problems problems;
    private final Doorbell doorbell;
    private final Clock clock;

    Mailroom(
            InboxStore inbox,
            LaneStore lanes,
            InboxWorker worker,
            Dispatcher dispatcher,
            Problems problems,
            Doorbell doorbell,
            Clock clock) {
        this.inbox = inbox;
        this.lanes = lanes;
        this.worker = worker;
        this.dispatcher = dispatcher;
        this.problems = problems;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /** Puts parked or set aside documents back in line. Answers how many. */
    @Transactional
    public int replay(MerchantId merchant, List<UUID> inboxIds, String actor) {
        int replayed = inbox.replay(merchant, inboxIds, clock.instant());
        problems.resolve(
                merchant,
                "inbox.parked",
                inboxIds.stream().map(id -> "inbox:" + id).toList(),
                "Replayed by " + actor);
        afterCommit(doorbell::ringInbox);
        return replayed;
    }

    /** How far an incoming document has come. */
    public Handling handling(MerchantId merchant, String source, String eventKey) {
        return inbox.state(merchant, source, eventKey).map(Mailroom::handling).orElse(Handling.NEVER_STORED);
    }

    /** The same, after waiting for it to be handled, at most so long: for people who sent a form and look at the screen. */
    public Handling awaitHandled(MerchantId merchant, String source, String eventKey, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        Handling now = handling(merchant, source, eventKey);
        while (now == Handling.WAITING
                && System.nanoTime() < end
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            now = handling(merchant, source, eventKey);
        }
        return now;
    }

    private static Handling handling(String state) {
        return switch (state) {
            case "RECEIVED" -> Handling.WAITING;
            case "PARKED" -> Handling.PARKED;
            default -> Handling.HANDLED;
        };
    }

    /** Leaves a parked document alone for good. */
    @Transactional
    public boolean setAside(MerchantId merchant, UUID inboxId, String actor, String note) {
        boolean done = inbox.setAside(merchant, inboxId, clock.instant());
        problems.resolve(
                merchant,
                "inbox.parked",
                List.of("inbox:" + inboxId),
                "Set aside by " + actor + (note.isBlank() ? "" : ": " + note.strip()));
        return done;
    }

    /** Lets documents to one destination wait. */
    @Transactional
    public boolean pauseLane(MerchantId merchant, String lane, String actor) {
        return lanes.pause(merchant, lane, actor);
    }

    /** Lets them go again, and closes the lane's breaker. */
    @Transactional
    public boolean resumeLane(MerchantId merchant, String lane) {
        boolean done = lanes.resume(merchant, lane);
        afterCommit(doorbell::ringOutbox);
        return done;
    }

    /** Who is woken before would find nothing, and sleep again. */
    private static void afterCommit(Runnable ring) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring.run();
            }
        });
    }

    /** Handles every due incoming document now, in the caller's thread. */
    public int handleIncoming() {
        return worker.drain();
    }

    /** Tries every due outgoing document now, in the caller's thread. */
    public int sendOutgoing() {
        return dispatcher.drain();
    }
}
