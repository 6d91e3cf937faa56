package io.dropline.feeds.run;

import io.dropline.feeds.alarm.FeedAlarms;
import io.dropline.feeds.guard.Figures;
import io.dropline.feeds.guard.Finding;
import io.dropline.feeds.guard.Guard;
import io.dropline.feeds.guard.Guards;
import io.dropline.feeds.lease.SupplierLease.Mark;
import io.dropline.feeds.staging.Comparison;
import io.dropline.feeds.staging.DifferenceStore;
import io.dropline.feeds.staging.Differences;
import io.dropline.feeds.staging.Repeats;
import io.dropline.feeds.staging.RunTables;
import io.dropline.feeds.staging.Subject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** From rows that lie in a table to the verdict on them. All of it joins the caller's transaction. */
@Component
class Judging {
    private final RunStore store;
    private final RunTables tables;
    private final Comparison comparison;
    private final DifferenceStore differences;
    private final FeedAlarms alarms;
    private final Clock clock;

    Judging(
            RunStore store,
            RunTables tables,
            Comparison comparison,
            DifferenceStore differences,
            FeedAlarms alarms,
            Clock clock) {
        this.store = store;
        this.tables = tables;
        this.comparison = comparison;
        this.differences = differences;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Compares and judges; the run is HELD or MERGING then. Answers what tripped. */
    List<Finding> judge(Run run, Mark mark) {
        Subject subject = run.subject();
        Repeats repeats = comparison.dropRepeats(subject);
        store.unrepeated(run, repeats);
        Differences found = compare(run, mark);
        Run counted = store.get(run.merchant(), run.id());
        List<Finding> findings = Guards.judge(figures(counted, found), run.tolerances()).stream()
                .map(finding -> withExamples(subject, run, repeats, finding))
                .toList();
        List<Finding> tripped = findings.stream().filter(Finding::tripped).toList();
        String why = tripped.stream().map(Finding::why).collect(Collectors.joining(" "));
        store.found(run, findings, why);
        supersede(run, tripped.isEmpty());
        if (tripped.isEmpty()) {
            if (found.zeroCosts() > 0) {
                comparison.dropZeroCosts(subject);
            }
            store.state(run, RunState.MERGING);
        } else {
            store.state(run, RunState.HELD);
            tables.keep(subject);
            alarms.held(run.alarmed(), why);
        }
        return tripped;
    }

    /** A person approved: compares with what is in force now, and does not judge. */
    void compareAgain(Run run, Mark mark) {
        compare(run, mark);
        store.state(run, RunState.MERGING);
    }

    private Differences compare(Run run, Mark mark) {
        boolean stock = run.takesStock() && !mark.stockIsNewer(run.madeAt());
        boolean terms = run.takesTerms() && !mark.termsAreNewer(run.madeAt());
        comparison.compare(run.subject(), stock, terms);
        Differences found = differences.count(run.subject(), run.tolerances().costJump());
        differences.list(run.subject());
        store.compared(run, found, stock, terms);
        return found;
    }

    private Figures figures(Run run, Differences found) {
        return new Figures(
                run.counts().rows(),
                run.counts().badRows(),
                run.counts().conflicting(),
                run.full(),
                run.counts().offers(),
                run.takesStock() ? differences.inStock(run.subject()) : 0,
                found.soldOut(),
                found.repriced(),
                found.costJumps(),
                found.zeroCosts(),
                found.aboveMsrp(),
                found.mapBroken(),
                Duration.between(run.madeAt(), clock.instant()),
                run.expectedEvery(),
                store.last(run));
    }

    private Finding withExamples(Subject subject, Run run, Repeats repeats, Finding finding) {
        if (!finding.tripped() && finding.count() == 0) {
            return finding;
        }
        return finding.with(
                finding.guard() == Guard.CONFLICTING
                        ? repeats.examples().stream()
                                .map(one -> new Finding.Example(
                                        one.line(), one.supplierSku(), null, one.first(), one.last()))
                                .toList()
                        : differences.examples(
                                subject, finding.guard(), run.tolerances().costJump()));
    }

    /** A full file says it all anew: what waited for a person has no say any more. */
    private void supersede(Run run, boolean goesThrough) {
        if (!run.full()) {
            return;
        }
        for (Run older : store.waitingBefore(run)) {
            String how = "A newer file of the feed came" + (goesThrough ? "." : ", which waits for a decision itself.");
            store.end(older, RunState.SUPERSEDED, how);
            tables.drop(older.subject());
            alarms.decided(older.alarmed(), how);
        }
    }
}
