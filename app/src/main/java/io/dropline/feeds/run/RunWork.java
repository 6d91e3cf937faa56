package io.dropline.feeds.run;

import io.dropline.feeds.FeedRows;
import io.dropline.feeds.alarm.FeedAlarms;
import io.dropline.feeds.guard.Finding;
import io.dropline.feeds.lease.SupplierLease;
import io.dropline.feeds.merge.Merge;
import io.dropline.feeds.staging.RowCopy;
import io.dropline.feeds.staging.RunTables;
import io.dropline.feeds.staging.Staged;
import io.dropline.platform.Failpoint;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of a run, in their order. Whoever calls holds the supplier's lease; each step leaves the run where the next one, or another node, can go on. */
@Component
class RunWork {
    private static final String LOST =
            "The database was broken off while it worked on the file, and its rows are gone.";

    private final RunStore store;
    private final SupplierLease lease;
    private final RunTables tables;
    private final RowCopy copy;
    private final Judging judging;
    private final Merge merge;
    private final FeedAlarms alarms;
    private final TransactionTemplate transaction;

    RunWork(
            RunStore store,
            SupplierLease lease,
            RunTables tables,
            RowCopy copy,
            Judging judging,
            Merge merge,
            FeedAlarms alarms,
            TransactionTemplate transaction) {
        this.store = store;
        this.lease = lease;
        this.tables = tables;
        this.copy = copy;
        this.judging = judging;
        this.merge = merge;
        this.alarms = alarms;
        this.transaction = transaction;
    }

    /** From the file to its end. */
    FeedOutcome fromFile(SupplierLease.Held held, Run run, FeedRows rows, ProgressListener progress) {
        Staged staged;
        try {
            tables.createRows(run.subject());
            staged = copy.copy(run.subject(), rows, done -> {
                lease.keep(held);
                store.progress(run, done);
                progress.progress(RunState.STAGING, done);
            });
        } catch (IOException e) {
            return broken(run, "The file cannot be read: " + e.getMessage());
        }
        SupplierLease.Mark mark = lease.mark(run.merchant(), run.supplierId());
        boolean stock = staged.tellsStock() && !mark.stockIsNewer(run.madeAt());
        boolean terms = staged.tellsTerms() && !mark.termsAreNewer(run.madeAt());
        transaction.executeWithoutResult(unused -> {
            lease.keep(held);
            store.staged(run, staged, stock, terms);
        });
        Failpoint.reach("feed.staged");
        return staged.rows() > 0 && !stock && !terms
                ? refused(run, nothingToTake(staged))
                : fromRows(held, store.get(run.merchant(), run.id()), progress);
    }

    /** From the rows to the end: the run is STAGED. */
    FeedOutcome fromRows(SupplierLease.Held held, Run run, ProgressListener progress) {
        progress.progress(RunState.STAGED, 0);
        List<Finding> tripped = transaction.execute(unused -> {
            List<Finding> found = judging.judge(run, lease.mark(run.merchant(), run.supplierId()));
            lease.keep(held);
            return found;
        });
        Failpoint.reach("feed.judged");
        return tripped.isEmpty()
                ? fromChanges(held, store.get(run.merchant(), run.id()), progress)
                : new FeedOutcome.Held(run.id(), tripped);
    }

    /** From what differs to the end: the run is MERGING. */
    FeedOutcome fromChanges(SupplierLease.Held held, Run run, ProgressListener progress) {
        merge.apply(run.subject(), run.appliedTo(), run.changes(), applied -> {
            lease.keep(held);
            store.applied(run, applied);
            progress.progress(RunState.MERGING, (double) applied / run.changes());
        });
        transaction.executeWithoutResult(unused -> {
            lease.keep(held);
            store.end(run, RunState.APPLIED, "");
            if (run.full()) {
                lease.advance(held, run.madeAt(), run.takesStock(), run.takesTerms());
            }
            alarms.applied(run.alarmed());
            tables.drop(run.subject());
        });
        progress.progress(RunState.MERGING, 1);
        return new FeedOutcome.Applied(run.id(), run.counts());
    }

    /** Whether a run that was broken off can go on without its file. */
    boolean intact(Run run) {
        return switch (run.state()) {
            case STAGED, APPROVED -> tables.hasRows(run.subject(), run.counts().rows());
            case MERGING -> tables.hasChanges(run.subject(), run.changes());
            case STAGING, HELD, APPLIED, REJECTED, SUPERSEDED, REFUSED, BROKEN -> false;
        };
    }

    /** Goes on without the file, as far as that is possible. */
    FeedOutcome goOn(SupplierLease.Held held, Run run, ProgressListener progress) {
        return switch (run.state()) {
            case STAGED -> intact(run) ? fromRows(held, run, progress) : broken(run, LOST);
            case MERGING -> intact(run) ? fromChanges(held, run, progress) : broken(run, LOST);
            case APPROVED -> intact(run) ? fromApproval(held, run, progress) : broken(run, LOST);
            case STAGING -> broken(run, "It was broken off while the file was read.");
            case HELD, APPLIED, REJECTED, SUPERSEDED, REFUSED, BROKEN -> new FeedOutcome.SeenBefore(run.id());
        };
    }

    private FeedOutcome fromApproval(SupplierLease.Held held, Run run, ProgressListener progress) {
        transaction.executeWithoutResult(unused -> {
            judging.compareAgain(run, lease.mark(run.merchant(), run.supplierId()));
            lease.keep(held);
        });
        return fromChanges(held, store.get(run.merchant(), run.id()), progress);
    }

    private FeedOutcome broken(Run run, String why) {
        transaction.executeWithoutResult(unused -> {
            store.end(run, RunState.BROKEN, why);
            tables.drop(run.subject());
            alarms.brokenOff(run.alarmed(), why);
        });
        return new FeedOutcome.Refused(run.id(), why);
    }

    /** Nothing of it counts, and it is no news when it comes again. */
    FeedOutcome refused(Run run, String why) {
        transaction.executeWithoutResult(unused -> {
            store.end(run, RunState.REFUSED, why);
            tables.drop(run.subject());
        });
        return new FeedOutcome.Refused(run.id(), why);
    }

    private static String nothingToTake(Staged staged) {
        return staged.tellsStock() || staged.tellsTerms()
                ? "A newer file of this supplier is in force."
                : "The file tells neither quantities nor prices.";
    }
}
