package io.dropline.mailroom;

import io.dropline.platform.MerchantId;
import io.dropline.problems.Problem;
import io.dropline.problems.Problem.Severity;
import io.dropline.problems.Problems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Handles what the inbox holds: a batch in one transaction; if that fails, each of its documents alone, so that the guilty one is found, parked
 * with its reason, and the others pass.
 */
@Component
class InboxWorker {
    private static final Logger LOG = LoggerFactory.getLogger(InboxWorker.class);
    private static final int BATCH = 200;
    /** Documents may be megabytes long, and what a handler makes of them is longer. */
    private static final long BATCH_BYTES = 16L * 1024 * 1024;

    private static final Duration ROUNDS = Duration.ofSeconds(1);

    private final InboxStore store;
    private final Map<String, InboxHandler> handlers = new HashMap<>();
    private final Problems problems;
    private final TransactionTemplate transaction;
    private final Doorbell doorbell;
    private final Clock clock;
    private volatile boolean finishing;

    InboxWorker(
            InboxStore store,
            List<InboxHandler> handlers,
            Problems problems,
            TransactionTemplate transaction,
            Doorbell doorbell,
            Clock clock) {
        this.store = store;
        handlers.forEach(handler -> handler.kinds().forEach(kind -> this.handlers.put(kind, handler)));
        this.problems = problems;
        this.transaction = transaction;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /** Handles until nothing is due, merchants in turn. Answers how many documents were handled, parked or put off. */
    int drain() {
        int handled = 0;
        int before;
        do {
            before = handled;
            handled += inTurn(store.merchantsWithDue(clock.instant()));
        } while (handled > before && !finishing);
        return handled;
    }

    /** One batch for each merchant, round after round, so that a long line of one keeps nobody waiting; for a moment, as others may have come. */
    private int inTurn(List<MerchantId> merchants) {
        int handled = 0;
        List<MerchantId> busy = merchants;
        long end = System.nanoTime() + ROUNDS.toNanos();
        while (!busy.isEmpty() && !finishing && System.nanoTime() < end) {
            List<MerchantId> still = new ArrayList<>();
            for (MerchantId merchant : busy) {
                int step = finishing ? 0 : step(merchant);
                handled += step;
                if (step > 0) {
                    still.add(merchant);
                }
            }
            busy = still;
        }
        return handled;
    }

    /** Begins nothing more; what is being handled is handled to its end. */
    void finish() {
        finishing = true;
        doorbell.ringInbox();
    }

    void runForever() {
        while (!finishing && !Thread.currentThread().isInterrupted()) {
            try {
                if (drain() == 0) {
                    doorbell.awaitInbox(Duration.ofSeconds(1));
                }
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) { // an Error as well: without this thread nothing is handled any more
                LOG.error("The inbox could not be read; trying again in a moment", e);
                try {
                    doorbell.awaitInbox(Duration.ofSeconds(2));
                } catch (InterruptedException interrupted) {
                    return;
                }
            }
        }
    }

    private int step(MerchantId merchant) {
        List<UUID> claimed = new ArrayList<>();
        try {
            transaction.executeWithoutResult(unused -> {
                List<InboxStore.Due> due = store.claim(merchant, clock.instant(), BATCH, BATCH_BYTES);
                due.forEach(one -> claimed.add(one.document().id()));
                handle(merchant, due);
            });
            return claimed.size();
        } catch (RuntimeException | Error e) {
            if (claimed.isEmpty()) {
                throw e;
            }
            LOG.info("A batch of {} documents failed ({}); trying each alone", claimed.size(), e.toString());
            claimed.forEach(id -> alone(merchant, id));
            doorbell.ringOutbox();
            return claimed.size();
        }
    }

    private void handle(MerchantId merchant, List<InboxStore.Due> due) {
        Map<InboxHandler, List<InboxDocument>> batches = new LinkedHashMap<>();
        List<UUID> handled = new ArrayList<>();
        List<InboxStore.Due> unknown = new ArrayList<>();
        for (InboxStore.Due one : due) {
            InboxHandler handler = handlers.get(one.document().kind());
            if (handler == null) {
                unknown.add(one);
            } else {
                handled.add(one.document().id());
                batches.computeIfAbsent(handler, unused -> new ArrayList<>()).add(one.document());
            }
        }
        batches.forEach((handler, documents) -> handler.handle(merchant, documents));
        if (!handled.isEmpty()) {
            store.handled(merchant, handled, clock.instant());
        }
        unknown.forEach(this::putOff);
    }

    /** While nodes are renewed one after the other, a newer one may know what this one does not: it waits for it, then for a person. */
    private void putOff(InboxStore.Due due) {
        InboxDocument document = due.document();
        String reason = "Nothing here reads documents of the kind " + document.kind();
        Instant now = clock.instant();
        Optional<Duration> wait = RetryLadder.INSIDE.after(due.attempts() + 1, ThreadLocalRandom.current());
        store.failed(
                document.merchant(),
                document.id(),
                wait.isPresent() ? "RECEIVED" : "PARKED",
                now.plus(wait.orElse(Duration.ZERO)),
                reason);
        if (wait.isEmpty()) {
            problems.raise(List.of(new Problem(
                    document.merchant(),
                    "inbox.unknown-kind",
                    "kind:" + document.kind(),
                    null,
                    Severity.WARNING,
                    "Documents came that nothing here reads: " + document.kind(),
                    reason,
                    "If they are of no use, have the sender stop them, then close this. If Dropline was set back to an older version, replay them after the next update.",
                    "/mailroom/in/" + document.id())));
        }
    }

    private void alone(MerchantId merchant, UUID id) {
        List<InboxStore.Due> seen = new ArrayList<>();
        try {
            transaction.executeWithoutResult(unused -> {
                List<InboxStore.Due> due = store.claim(merchant, id);
                seen.addAll(due);
                handle(merchant, due);
            });
        } catch (UnreadableDocument e) {
            seen.forEach(due -> park(due, String.valueOf(e.getMessage())));
        } catch (RuntimeException | Error e) {
            LOG.warn("Inbox document {} failed", id, e);
            seen.forEach(due -> again(due, e));
        }
    }

    private void again(InboxStore.Due due, Throwable failure) {
        String reason = "It failed inside Dropline: " + failure;
        Optional<Duration> wait = RetryLadder.INSIDE.after(due.attempts() + 1, ThreadLocalRandom.current());
        if (wait.isEmpty()) {
            park(due, reason);
            return;
        }
        Instant next = clock.instant().plus(wait.get());
        transaction.executeWithoutResult(
                unused -> store.failed(due.document().merchant(), due.document().id(), "RECEIVED", next, reason));
    }

    private void park(InboxStore.Due due, String reason) {
        InboxDocument document = due.document();
        transaction.executeWithoutResult(unused -> {
            store.failed(document.merchant(), document.id(), "PARKED", clock.instant(), reason);
            problems.raise(List.of(new Problem(
                    document.merchant(),
                    "inbox.parked",
                    "inbox:" + document.id(),
                    null,
                    Severity.URGENT,
                    "A document could not be used: " + document.kind(),
                    reason,
                    "Read the document, correct its cause at the sender, then replay it.",
                    "/mailroom/in/" + document.id())));
        });
    }
}
