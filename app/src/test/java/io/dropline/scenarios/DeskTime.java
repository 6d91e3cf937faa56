package io.dropline.scenarios;

import io.dropline.platform.MerchantJob;
import io.dropline.platform.RecurringJob;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.springframework.transaction.support.TransactionTemplate;

/** How time goes by at a desk: who works, which jobs run, and what happens at the same time. */
interface DeskTime extends DeskGround {
    /** Lets everybody work until nothing is left to do. */
    default void work() {
        await(() -> store().webhooksWaiting() == 0, "the store's webhooks");
        int done;
        do {
            done = house().mailroom().handleIncoming() + house().mailroom().sendOutgoing();
        } while (done > 0);
    }

    default void wait(Duration time) {
        house().clock.advance(time);
        runJobs(name -> !name.contains("poll"));
        work();
    }

    /** The store is asked for what its webhooks may have missed. */
    default void poll() {
        runJobs(name -> name.contains("shopify"));
        work();
    }

    default void runJob(String name) {
        runJobs(name::equals);
    }

    /** Of the jobs that take every merchant in turn, only this one's: the others' scenarios are over. */
    private void runJobs(Predicate<String> which) {
        house().context.getBeansOfType(RecurringJob.class).values().stream()
                .filter(job -> which.test(job.name()))
                .forEach(RecurringJob::run);
        house().context.getBeansOfType(MerchantJob.class).values().stream()
                .filter(job -> which.test(job.name()))
                .forEach(job -> job.run(merchant()));
    }

    /** What is done is committed at its end, all at once. */
    default <T> T inOneTransaction(Callable<T> what) {
        return house().bean(TransactionTemplate.class).execute(unused -> {
            try {
                return what.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Locks all orders, as a step does that is under way. */
    default void lock() {
        jdbc().sql("select id from customer_order where merchant_id = ? for update")
                .param(merchant().value())
                .query(UUID.class)
                .list();
    }

    default void awaitSomebodyWaitingForALock() {
        await(
                () -> jdbc().sql(
                                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                                .query(Integer.class)
                                .single()
                        > 0,
                "somebody to wait for a lock");
    }

    private static void await(BooleanSupplier done, String what) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited too long for " + what);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
