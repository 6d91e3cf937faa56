package io.dropline.privacy;

import io.dropline.platform.RecurringJob;
import io.dropline.platform.privacy.Redactor;
import io.dropline.platform.privacy.Sweep;
import io.dropline.privacy.handover.PackageStore;
import io.dropline.problems.Problem;
import io.dropline.problems.Problems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out requests as far as can be, again and again until they have ended; and looks through what came since for those who are forgotten. */
@Component
class PrivacyWork implements RecurringJob {
    static final String OVERDUE = "privacy.overdue";
    static final String CARRIED_OUT = "It is carried out";
    private static final Logger LOG = LoggerFactory.getLogger(PrivacyWork.class);
    private static final int MOST = 2000;
    private static final Duration MONTH = Duration.ofDays(30);
    /** What was being stored while we looked is looked at again. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private final RequestStore requests;
    private final PackageStore packages;
    private final Redacting redacting;
    private final Exporting exporting;
    private final Redactor redactor;
    private final Sweep sweep;
    private final Problems problems;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PrivacyWork(
            RequestStore requests,
            PackageStore packages,
            Redacting redacting,
            Exporting exporting,
            Redactor redactor,
            Sweep sweep,
            Problems problems,
            TransactionTemplate transaction,
            Clock clock) {
        this.requests = requests;
        this.packages = packages;
        this.redacting = redacting;
        this.exporting = exporting;
        this.redactor = redactor;
        this.sweep = sweep;
        this.problems = problems;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "privacy-requests";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        for (Asked request : requests.open(MOST)) {
            try {
                carryOut(request);
            } catch (RuntimeException | StackOverflowError e) { // the others must not wait for this one
                LOG.error("The privacy request {} failed; it is tried again", request.id(), e);
                overdue(request, "It failed inside Dropline: " + e.getClass().getSimpleName());
            }
        }
        packages.marks().forEach(this::sweep);
        packages.dropHandedOver(clock.instant().minus(MONTH));
    }

    private void carryOut(Asked request) {
        switch (request.kind()) {
            case EXPORT -> exporting.make(request);
            case REDACT, STORE, RETENTION -> {
                int left = redacting.carryOut(request);
                if (left > 0) {
                    overdue(
                            request,
                            left == 1
                                    ? "One order is not over yet, or something of it is still on its way."
                                    : left + " orders are not over yet, or something of them is still on its way.");
                } else {
                    problems.resolve(request.merchant(), OVERDUE, List.of(subject(request)), CARRIED_OUT);
                }
            }
        }
    }

    private void overdue(Asked request, String why) {
        boolean export = request.kind() == RequestKind.EXPORT;
        if (request.askedAt().plus(MONTH).isBefore(clock.instant())) {
            problems.raise(List.of(new Problem(
                    request.merchant(),
                    OVERDUE,
                    subject(request),
                    null,
                    Problem.Severity.URGENT,
                    export
                            ? "A request for what is kept of a customer is older than 30 days"
                            : "A request to erase a customer's data is older than 30 days",
                    why,
                    export
                            ? "Tell the customer that it takes longer, and have Dropline's log looked at. It is tried again every half minute."
                            : "See which orders it waits for, and bring them to their end: ask the supplier, mark as delivered, or cancel.",
                    "/settings/privacy/" + request.id())));
        }
    }

    static String subject(Asked request) {
        return "privacy:" + request.id();
    }

    private void sweep(PackageStore.Mark mark) {
        try {
            transaction.executeWithoutResult(unused -> {
                Instant began = clock.instant();
                Instant next = redactor.waitingSince(mark.merchant(), began);
                if (sweep.run(mark.merchant(), mark.sweptTo()) > 0) {
                    redactor.lookedThrough(mark.merchant(), began);
                }
                packages.swept(mark, next.minus(OVERLAP));
            });
        } catch (RuntimeException | StackOverflowError e) { // the next run goes on from the same mark
            LOG.error("Late documents of {} could not be looked through", mark.merchant(), e);
        }
    }
}
