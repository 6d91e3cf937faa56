package io.dropline.lab.replay;

import io.dropline.lab.DecisionReading;
import io.dropline.lab.DecisionReading.Count;
import io.dropline.platform.MerchantId;
import io.dropline.platform.RecurringJob;
import io.dropline.policies.rollout.RoutingRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Does the replays that wait. What a node that died has begun is begun anew. */
@Component
class ReplayJob implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayJob.class);
    private static final int TELL_EVERY = 1000;

    private final ReplayStore store;
    private final DecisionReading decisions;
    private final TransactionTemplate reading;
    private final TransactionTemplate beside;
    private final Clock clock;

    ReplayJob(ReplayStore store, DecisionReading decisions, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.clock = clock;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String name() {
        return "policy-replays";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        for (Optional<ReplayStore.Waiting> next = store.next(); next.isPresent(); next = store.next()) {
            MerchantId merchant = next.get().merchant();
            Replay replay = next.get().replay();
            try {
                store.done(merchant, replay.id(), replayed(merchant, replay));
            } catch (RuntimeException e) { // one merchant's trouble is nobody else's
                LOG.error("The replay {} of merchant {} failed", replay.id(), merchant.value(), e);
                store.failed(
                        merchant,
                        replay.id(),
                        "It could not be done: " + e.getClass().getSimpleName());
            }
        }
    }

    private Replayed replayed(MerchantId merchant, Replay replay) {
        Instant since = clock.instant().minus(Duration.ofDays(replay.days()));
        Count count = decisions.count(merchant, since);
        store.running(merchant, replay.id(), count.asked(), 0);
        Comparison comparison = new Comparison(RoutingRules.policy(replay.wishes()));
        int[] seen = new int[2];
        reading.executeWithoutResult(transaction -> decisions.each(
                merchant,
                since,
                decision -> {
                    try {
                        comparison.add(decision);
                    } catch (IllegalArgumentException notOurs) { // what no policy can be asked about any more
                        seen[1]++;
                    }
                    if (++seen[0] % TELL_EVERY == 0) {
                        beside.executeWithoutResult(
                                unused -> store.running(merchant, replay.id(), count.asked(), seen[0]));
                    }
                },
                unreadable -> seen[1]++));
        return comparison.found(count.unasked(), seen[1]);
    }
}
