package io.dropline.mailroom;

import io.dropline.problems.Problem;
import io.dropline.problems.Problem.Severity;
import io.dropline.problems.Problems;
import io.dropline.timeline.Timeline;
import io.dropline.timeline.TimelineEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down how an attempt ended, and what follows from it: done, again later, look for evidence, or ask a person. */
@Component
class Verdicts {
    private final OutboxStore store;
    private final LaneStore lanes;
    private final Map<String, OutboxListener> listeners = new HashMap<>();
    private final Problems problems;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Verdicts(
            OutboxStore store,
            LaneStore lanes,
            List<OutboxListener> listeners,
            Problems problems,
            Timeline timeline,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.lanes = lanes;
        listeners.forEach(listener -> listener.kinds().forEach(kind -> this.listeners.put(kind, listener)));
        this.problems = problems;
        this.timeline = timeline;
        this.transaction = transaction;
        this.clock = clock;
    }

    void record(OutboxStore.Claimed claimed, Outcome outcome) {
        transaction.executeWithoutResult(unused -> {
            switch (proved(claimed.document(), outcome)) {
                case Outcome.Confirmed confirmed -> confirmed(claimed, confirmed);
                case Outcome.Refused refused -> refused(claimed, refused);
                case Outcome.NotSent notSent -> notSent(claimed, notSent);
                case Outcome.Unknown unknown -> unknown(claimed, unknown);
            }
        });
    }

    /** Who was seen to have it has it, whatever the attempt itself could tell. */
    private Outcome proved(OutboxDocument document, Outcome outcome) {
        return outcome instanceof Outcome.Confirmed
                ? outcome
                : store.proof(document).<Outcome>map(Outcome.Confirmed::new).orElse(outcome);
    }

    private void confirmed(OutboxStore.Claimed claimed, Outcome.Confirmed outcome) {
        OutboxDocument document = claimed.document();
        if (move(claimed, "CONFIRMED", null, outcome.reference(), "Confirmed: " + outcome.reference())) {
            store.attemptEnded(document, "CONFIRMED", outcome.reference(), clock.instant());
            lanes.works(document);
            tell(document, "document.sent", document.title() + ": sent, and taken over by the other side.");
            finished(document, outcome);
        }
    }

    private void refused(OutboxStore.Claimed claimed, Outcome.Refused outcome) {
        OutboxDocument document = claimed.document();
        if (move(claimed, "REFUSED", null, null, "Refused: " + outcome.reason())) {
            store.attemptEnded(document, "REFUSED", outcome.reason(), clock.instant());
            lanes.works(document);
            ask(
                    document,
                    Dispatcher.REFUSED,
                    document.title() + " was refused",
                    outcome.reason(),
                    "Correct what they refused, then send it again or give it up.");
            tell(document, "document.refused", document.title() + " was refused: " + outcome.reason());
            finished(document, outcome);
        }
    }

    private void notSent(OutboxStore.Claimed claimed, Outcome.NotSent outcome) {
        OutboxDocument document = claimed.document();
        Instant now = clock.instant();
        Optional<Duration> wait = RetryLadder.OUTGOING.after(document.attempt(), ThreadLocalRandom.current());
        boolean neverBegan = claimed.was().equals("SENDING") && !claimed.begun();
        if (wait.isEmpty() && !neverBegan) {
            move(claimed, "NEEDS_DECISION", null, null, "Not sent, and tried for a day: " + outcome.why());
            ask(
                    document,
                    UNKNOWN,
                    document.title() + " could not be sent",
                    "It was tried " + document.attempt() + " times. The last time: " + outcome.why(),
                    "Mend the connection, then send it again.");
        } else {
            Duration pause = neverBegan ? Duration.ZERO : longer(outcome.retryAfter(), wait.orElse(Duration.ZERO));
            move(claimed, "PENDING", now.plus(pause), null, "Not sent: " + outcome.why());
        }
        store.attemptEnded(document, "NOT_SENT", outcome.why(), now);
        if (claimed.was().equals("PENDING")) {
            lanes.failed(document, now);
        }
    }

    private void unknown(OutboxStore.Claimed claimed, Outcome.Unknown outcome) {
        OutboxDocument document = claimed.document();
        Instant now = clock.instant();
        boolean first = !claimed.was().equals("UNKNOWN");
        int looks = first ? 0 : claimed.looks() + 1;
        Optional<Duration> wait = RetryLadder.EVIDENCE.after(looks + 1, ThreadLocalRandom.current());
        String state = wait.isPresent() ? "UNKNOWN" : "NEEDS_DECISION";
        Instant next = now.plus(wait.orElse(Duration.ZERO));
        if (store.move(document, state, next, null, "Unknown: " + outcome.why(), looks, now)
                .isEmpty()) {
            return;
        }
        if (first) {
            store.attemptEnded(document, "UNKNOWN", outcome.why(), now);
            tell(
                    document,
                    "document.unknown",
                    "It is not known whether " + document.title() + " arrived: " + outcome.why());
            ask(
                    document,
                    UNKNOWN,
                    "Did it arrive? " + document.title(),
                    outcome.why() + ". It is not sent again by itself, so that nothing is bought or told twice.",
                    "Ask the receiver, then decide: it arrived, or send it again.");
        }
    }

    /** Moves it on to where its end is known, which also answers the question that was open about it. */
    private boolean move(
            OutboxStore.Claimed claimed,
            String state,
            @Nullable Instant next,
            @Nullable String reference,
            String outcome) {
        OutboxDocument document = claimed.document();
        Optional<String> before = store.move(document, state, next, reference, outcome, 0, clock.instant());
        if (before.isPresent() && !before.get().equals("SENDING")) {
            problems.resolve(document.merchant(), UNKNOWN, List.of(Outbox.subject(document.id())), outcome);
        }
        return before.isPresent();
    }

    private void ask(OutboxDocument document, String kind, String title, String reason, String nextStep) {
        problems.raise(List.of(new Problem(
                document.merchant(),
                kind,
                Outbox.subject(document.id()),
                document.orderId(),
                Severity.URGENT,
                title,
                reason,
                nextStep,
                "/mailroom/out/" + document.id())));
    }

    private void tell(OutboxDocument document, String kind, String summary) {
        UUID order = document.orderId();
        if (order != null) {
            timeline.add(
                    List.of(new TimelineEntry(document.merchant(), order, clock.instant(), kind, "Dropline", summary)));
        }
    }

    private void finished(OutboxDocument document, Outcome outcome) {
        OutboxListener listener = listeners.get(document.kind());
        if (listener != null) {
            listener.finished(document, outcome);
        }
    }

    private static Duration longer(Duration left, Duration right) {
        return left.compareTo(right) >= 0 ? left : right;
    }

    private static final String UNKNOWN = Dispatcher.UNKNOWN_END;
}
