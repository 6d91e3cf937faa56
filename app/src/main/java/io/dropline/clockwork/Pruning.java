package io.dropline.clockwork;

import io.dropline.platform.MerchantId;
import io.dropline.platform.MerchantJob;
import io.dropline.platform.retention.Perishable;
import io.dropline.platform.retention.RetentionRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes every hour what is older than its merchant wants it kept, a small transaction after the other. Each module says how its own data go; here is
 * only the round. What does not fit into one round goes in the next.
 */
@Component
class Pruning implements MerchantJob {
    private static final Logger LOG = LoggerFactory.getLogger(Pruning.class);

    /** For one merchant and class of data in a round: some minutes at the most. */
    private static final int MOST_PORTIONS = 2000;

    private final RetentionRules rules;
    private final List<Perishable> perishables;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Pruning(RetentionRules rules, List<Perishable> perishables, Clock clock, TransactionTemplate transaction) {
        this.rules = rules;
        this.perishables = perishables;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(MerchantId merchant) {
        for (Perishable perishable : perishables) {
            try {
                remove(merchant, perishable);
            } catch (RuntimeException e) { // one that cannot go keeps no other from going
                LOG.warn(
                        "{} of merchant {} could not be removed",
                        perishable.data().title(),
                        merchant.value(),
                        e);
            }
        }
    }

    private void remove(MerchantId merchant, Perishable perishable) {
        Instant before = clock.instant().minus(Duration.ofDays(rules.days(merchant, perishable.data())));
        boolean more = true;
        for (int i = 0; more && i < MOST_PORTIONS && !Thread.currentThread().isInterrupted(); i++) {
            more = Boolean.TRUE.equals(transaction.execute(unused -> perishable.removeSome(merchant, before)));
        }
    }
}
