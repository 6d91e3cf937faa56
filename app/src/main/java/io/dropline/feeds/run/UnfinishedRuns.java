package io.dropline.feeds.run;

import io.dropline.feeds.alarm.FeedAlarms;
import io.dropline.feeds.lease.SupplierLease;
import io.dropline.platform.RecurringJob;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Goes on with runs that were approved, and with those that a crash broke off. */
@Component
class UnfinishedRuns implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedRuns.class);

    private final RunStore store;
    private final SupplierLease lease;
    private final RunWork work;
    private final FeedAlarms alarms;

    UnfinishedRuns(RunStore store, SupplierLease lease, RunWork work, FeedAlarms alarms) {
        this.store = store;
        this.lease = lease;
        this.work = work;
        this.alarms = alarms;
    }

    @Override
    public String name() {
        return "feed-runs";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        for (Run run : store.unfinished()) {
            Optional<SupplierLease.Held> held = lease.claim(run.merchant(), run.supplierId());
            held.ifPresent(mine -> goOn(mine, run));
        }
    }

    /** One run that fails harms only itself. */
    private void goOn(SupplierLease.Held held, Run listed) {
        try {
            work.goOn(held, store.get(listed.merchant(), listed.id()), ProgressListener.NONE);
        } catch (RuntimeException e) {
            LOG.error("Feed run {} cannot go on; it is tried again", listed.id(), e);
            alarms.brokenOff(listed.alarmed(), "It cannot go on: " + e.getMessage());
        } finally {
            lease.release(held);
        }
    }
}
