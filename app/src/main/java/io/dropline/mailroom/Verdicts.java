package io.dropline.mailroom;

import io.dropline.problems.Problem;
import io.dropline.problems.Problem.Severity;
import io.dropline.problems.Problems;
import io.dropline.timeline.Timeline;
import io.dropline.timeline.TimelineEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down how an attempt ended, and what follows from it: done, again later, look for evidence, or ask a person. */
@Component
class Verdicts {
    private final AttemptStore store;
    private final LaneStore lanes;
    private final Problems problems;
    private final Timeline timeline;
    private final Ends ends;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Verdicts(
            AttemptStore store,
            LaneStore lanes,
            Problems problems,
            Timeline timeline,
            Ends ends,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.lanes = lanes;
        this.problems = problems;
        this.timeline = timeline;
        this.ends = ends;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Writes down how an attempt ended, or a look for evidence. Without effect if the document has gone on without this attempt. */
    void record(AttemptStore.Claimed claimed, Outcome outcome) {
        transaction.executeWithoutResult(unused -> {
            ends.lock(claimed.document());
            Optional<String> proof = store.proof(claimed.document());
            note(claimed, outcome, proof);
        });
    }

    /** Judges what a dead node, or a thread that stalled, left behind: sent again only where it is proved that the attempt had not begun. */
    void abandoned(AttemptStore.Claimed claimed) {
        transaction.executeWithoutResult(unused -> {
            ends.lock(claimed.document());
            Optional<String> proof = store.proof(claimed.document());
            Outcome outcome = store.begun(claimed.document())
                    ? new Outcome.Unknown("The node that was sending it stopped before it could note the answer")
                    : new Outcome.NotSent(Duration.ZERO, "The node that had it stopped before it began to send");
            note(claimed, outcome, proof);
        });
    }

    /** Who was seen to have it has it, whatever the attempt itself could tell. */
    private void note(AttemptStore.Claimed claimed, Outcome outcome, Optional<String> proof) {
        Outcome judged = outcome instanceof Outcome.Confirmed
                ? outcome
                : proof.<Outcome>map(Outcome.Confirmed::new).orElse(outcome);
        switch (judged) {
            case Outcome.Confirmed confirmed -> confirmed(claimed, confirmed);
            case Outcome.Refused refused -> refused(claimed, refused);
            case Outcome.NotSent notSent -> notSent(claimed, notSent);
            case Outcome.Unknown unknown -> unknown(claimed, unknown);
        }
    }

    private void confirmed(AttemptStore.Claimed claimed, Outcome.Confirmed outcome) {
        OutboxDocument document = claimed.document();
        if (move(claimed, "CONFIRMED", null, outcome.reference(), "Confirmed: " + outcome.reference())) {
            store.attemptEnded(document, "CONFIRMED", outcome.reference(), clock.instant());
            lanes.works(document);
            tell(document, "document.sent", document.title() + ": sent; the other side has it.");
            ends.tell(document, outcome);
        }
    }

    private void refused(AttemptStore.Claimed claimed, Outcome.Refused outcome) {
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
            ends.tell(document, outcome);
        }
    }

    private void notSent(AttemptStore.Claimed claimed, Outcome.NotSent outcome) {
        OutboxDocument document = claimed.document();
        Instant now = clock.instant();
        Optional<Duration> wait = RetryLadder.OUTGOING.after(claimed.tries(), ThreadLocalRandom.current());
        boolean moved = wait.isPresent()
                ? move(
                        claimed,
                        "PENDING",
                        now.plus(longer(outcome.retryAfter(), wait.get())),
                        null,
                        "Not sent: " + outcome.why())
                : move(claimed, "NEEDS_DECISION", null, null, "Not sent, and tried for a day: " + outcome.why());
        if (!moved) {
            return;
        }
        boolean began = store.attemptEnded(document, "NOT_SENT", outcome.why(), now);
        if (claimed.was().equals("UNKNOWN") && wait.isPresent()) {
            ends.again(document, outcome.why());
        }
        if (began && claimed.was().equals("PENDING")) {
            lanes.failed(document, now);
        }
        if (wait.isEmpty()) {
            ask(
                    document,
                    Dispatcher.UNKNOWN_END,
                    document.title() + " could not be sent",
                    "It was tried " + claimed.tries() + " times. The last time: " + outcome.why(),
                    "Mend the connection, then send it again.");
        }
    }

    private void unknown(AttemptStore.Claimed claimed, Outcome.Unknown outcome) {
        OutboxDocument document = claimed.document();
        Instant now = clock.instant();
        int looks = claimed.was().equals("UNKNOWN") ? claimed.looks() + 1 : 0;
        Optional<Duration> wait = RetryLadder.EVIDENCE.after(looks + 1, ThreadLocalRandom.current());
        String state = wait.isPresent() ? "UNKNOWN" : "NEEDS_DECISION";
        Instant next = now.plus(wait.orElse(Duration.ZERO));
        Optional<String> before = store.move(document, state, next, null, "Unknown: " + outcome.why(), looks, now);
        if (before.isEmpty() || !before.get().equals("SENDING")) {
            return;
        }
        store.attemptEnded(document, "UNKNOWN", outcome.why(), now);
        if (claimed.was().equals("PENDING")) {
            lanes.failed(document, now); // a partner that hangs holds its threads up as one that is away does
        }
        ends.doubt(document, outcome.why());
        tell(
                document,
                "document.unknown",
                "It is not known whether " + document.title() + " arrived: " + outcome.why());
        ask(
                document,
                Dispatcher.UNKNOWN_END,
                "Did it arrive? " + document.title(),
                outcome.why() + ". It is not sent again by itself, so that nothing is bought or told twice.",
                "Ask the receiver, then decide: it arrived, or send it again.");
    }

    /** Moves it on to where its end is known, which also answers the question that was open about it. */
    private boolean move(
            AttemptStore.Claimed claimed,
            String state,
            @Nullable Instant next,
            @Nullable String reference,
            String outcome) {
        OutboxDocument document = claimed.document();
        Optional<String> before = store.move(document, state, next, reference, outcome, 0, clock.instant());
        if (before.isPresent() && !before.get().equals("SENDING")) {
            problems.resolve(
                    document.merchant(), Dispatcher.UNKNOWN_END, List.of(Outbox.subject(document.id())), outcome);
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

    private static Duration longer(Duration left, Duration right) {
        return left.compareTo(right) >= 0 ? left : right;
    }
}
