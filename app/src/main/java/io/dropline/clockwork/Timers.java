package io.dropline.clockwork;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.dropline.platform.MerchantJob;
import io.dropline.platform.RecurringJob;
import io.dropline.platform.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs all recurring jobs on one of the nodes, whichever claims them first. The jobs are known by name in scheduled_tasks. */
@Component
class Timers implements SmartLifecycle {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int THREADS = 3;

    // A node that is killed in the middle of a job must not hold that job up for the half hour the library would wait.
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int MISSED_HEARTBEATS = 4;

    private final DataSource database;
    private final List<RecurringJob> jobs;
    private final List<MerchantJob> merchantJobs;
    private final EachMerchant eachMerchant;
    private final Duration patience;
    private final boolean work;
    private @Nullable Scheduler scheduler;

    Timers(
            DataSource database,
            List<RecurringJob> jobs,
            List<MerchantJob> merchantJobs,
            EachMerchant eachMerchant,
            Settings installation,
            @Value("${dropline.timers.work:true}") boolean work) {
        this.database = database;
        this.jobs = jobs;
        this.merchantJobs = merchantJobs;
        this.eachMerchant = eachMerchant;
        this.patience = installation.shutdown();
        this.work = work;
    }

    @Override
    public void start() {
        if (!work) {
            return;
        }
        Scheduler started = Scheduler.create(database)
                .startTasks(Stream.concat(
                                jobs.stream().map(this::task),
                                merchantJobs.stream().map(this::task))
                        .toList())
                .pollingInterval(LOOK_EVERY)
                .threads(THREADS)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(patience)
                .build();
        started.start();
        scheduler = started;
    }

    private RecurringTask<Void> task(RecurringJob job) {
        return task(job.name(), job.every(), job::run);
    }

    private RecurringTask<Void> task(MerchantJob job) {
        return task(job.name(), job.every(), () -> eachMerchant.run(job));
    }

    private static RecurringTask<Void> task(String name, Duration every, Runnable work) {
        return Tasks.recurring(name, FixedDelay.of(every)).execute((instance, context) -> work.run());
    }

    /** Stops while requests in progress end: who waits for one waits for both. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;
    }

    @Override
    public void stop(Runnable done) {
        Thread.ofVirtual().start(() -> {
            try {
                stop();
            } finally {
                done.run();
            }
        });
    }

    @Override
    public void stop() {
        Scheduler running = scheduler;
        if (running != null) {
            running.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
