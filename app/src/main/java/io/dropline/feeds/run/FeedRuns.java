package io.dropline.feeds.run;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.feeds.FeedRows;
import io.dropline.feeds.alarm.FeedAlarms;
import io.dropline.feeds.lease.SupplierLease;
import io.dropline.feeds.staging.RunTables;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.Saved;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files of stock feeds, and lets people decide about those that were held. */
@Component
public class FeedRuns {
    private static final Duration BETWEEN_ASKS = Duration.ofMillis(200);

    private final RunStore store;
    private final RunReading reading;
    private final SupplierLease lease;
    private final RunWork work;
    private final RunTables tables;
    private final FeedAlarms alarms;
    private final Audit audit;
    private final TransactionTemplate transaction;

    FeedRuns(
            RunStore store,
            RunReading reading,
            SupplierLease lease,
            RunWork work,
            RunTables tables,
            FeedAlarms alarms,
            Audit audit,
            TransactionTemplate transaction) {
        this.store = store;
        this.reading = reading;
        this.lease = lease;
        this.work = work;
        this.tables = tables;
        this.alarms = alarms;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Takes a file: reads its rows, judges them, and applies or holds them. Returns when that is done; closes {@code rows}. Not for a transaction of
     * the caller: it makes its own, many of them. Interrupted by a crash it goes on when the same delivery comes again, or by itself within minutes
     * once all rows were read. Files of one supplier wait for each other.
     *
     * <p>A file is the same as an earlier one of the feed if its bytes are and it was made no later, or so shortly after it (half of
     * {@code expectedEvery}), with none between, that it can only be a repetition. The same bytes made later are news: the supplier still has as many.
     */
    public FeedOutcome take(FeedDelivery delivery, FeedRows rows, ProgressListener progress) {
        SupplierLease.Held held = await(delivery.merchant(), delivery.supplierId());
        try (rows) {
            return taken(held, delivery, rows, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lease.release(held);
        }
    }

    /** A person lets a held run count as it is, bad rows aside. It is applied in the background; {@link #detail} tells how far it is. */
    public Saved<RunSummary> approve(Actor actor, UUID runId) {
        return decide(actor, runId, RunState.APPROVED, "");
    }

    /** A person decides that a held run never counts. */
    public Saved<RunSummary> reject(Actor actor, UUID runId, String reason) {
        return reason.isBlank()
                ? Saved.wrong("reason", "Say why, for who looks at it later.")
                : decide(actor, runId, RunState.REJECTED, reason.strip());
    }

    /** The newest runs first, of one supplier or of all. */
    public List<RunSummary> recent(MerchantId merchant, @Nullable UUID supplierId, int limit) {
        return reading.recent(merchant, supplierId, limit);
    }

    /** One run with its findings and the first page of its differences. */
    public Optional<RunDetail> detail(MerchantId merchant, UUID runId) {
        return reading.detail(merchant, runId);
    }

    /** More differences, those after number {@code after}; at most {@code limit}. A thousand of a run are kept. */
    public List<RunDetail.Change> changes(MerchantId merchant, UUID runId, long after, int limit) {
        return reading.changes(merchant, runId, after, limit);
    }

    private SupplierLease.Held await(MerchantId merchant, UUID supplier) {
        Optional<SupplierLease.Held> held = lease.claim(merchant, supplier);
        while (held.isEmpty()) {
            LockSupport.parkNanos(BETWEEN_ASKS.toNanos());
            if (Thread.interrupted()) {
                throw new IllegalStateException("Interrupted while another file of supplier " + supplier + " is taken");
            }
            held = lease.claim(merchant, supplier);
        }
        return held.get();
    }

    private FeedOutcome taken(
            SupplierLease.Held held, FeedDelivery delivery, FeedRows rows, ProgressListener progress) {
        Optional<Run> earlier = store.same(delivery).filter(run -> sameTelling(run, delivery));
        if (earlier.isPresent()) {
            Run run = earlier.get();
            boolean again = run.state() == RunState.STAGING || run.state().goesOn() && !work.intact(run);
            return again ? work.fromFile(held, run, rows, progress) : work.goOn(held, run, progress);
        }
        Run run = store.begin(delivery);
        SupplierLease.Mark mark = lease.mark(run.merchant(), run.supplierId());
        return mark.stockIsNewer(run.madeAt()) && mark.termsAreNewer(run.madeAt())
                ? work.refused(run, "A newer file of this supplier is in force.")
                : work.fromFile(held, run, rows, progress);
    }

    private boolean sameTelling(Run run, FeedDelivery delivery) {
        Instant shortlyAfter = run.madeAt().plus(delivery.expectedEvery().dividedBy(2));
        return !delivery.madeAt().isAfter(run.madeAt())
                || !delivery.madeAt().isAfter(shortlyAfter) && store.latest(run);
    }

    private Saved<RunSummary> decide(Actor actor, UUID runId, RunState decision, String note) {
        MerchantId merchant = actor.merchantId();
        Optional<Run> found = store.find(merchant, runId);
        if (found.isEmpty()) {
            return Saved.wrong("run", "There is no such run.");
        }
        Run run = found.get();
        SupplierLease.Mark mark = lease.mark(merchant, run.supplierId());
        boolean outdated = (!run.takesStock() || mark.stockIsNewer(run.madeAt()))
                && (!run.takesTerms() || mark.termsAreNewer(run.madeAt()));
        if (decision == RunState.APPROVED
                && run.state() == RunState.HELD
                && outdated
                && run.counts().rows() > 0) {
            return Saved.wrong("run", "A newer file of this supplier is in force: reject this one.");
        }
        boolean decided = Boolean.TRUE.equals(transaction.execute(unused -> {
            if (!store.decide(merchant, runId, decision, actor.label(), note)) {
                return false;
            }
            boolean approved = decision == RunState.APPROVED;
            if (!approved) {
                tables.drop(run.subject());
            }
            alarms.decided(run.alarmed(), (approved ? "Approved by " : "Rejected by ") + actor.label());
            audit.record(
                    actor,
                    approved ? "feed-run.approved" : "feed-run.rejected",
                    run.fileName(),
                    Map.of("run", runId.toString(), "note", note));
            return true;
        }));
        return decided
                ? new Saved.Done<>(reading.summary(merchant, runId).orElseThrow())
                : Saved.wrong(
                        "run",
                        "It does not wait for a decision: it is "
                                + store.get(merchant, runId).state().name().toLowerCase(Locale.ROOT) + ".");
    }
}
