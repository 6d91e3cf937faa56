package io.dropline.privacy;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.MerchantJob;
import io.dropline.policies.CustomerKeeping;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks to forget the customers of orders that ended longer ago than the merchant wants to know them. Without such a wish, none. */
@Component
class CustomerRetention implements MerchantJob {
    private static final int MOST = 500;

    private final CustomerKeeping keeping;
    private final RequestStore requests;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CustomerRetention(CustomerKeeping keeping, RequestStore requests, TransactionTemplate transaction, Clock clock) {
        this.keeping = keeping;
        this.requests = requests;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "privacy-retention";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(MerchantId merchant) {
        keeping.days(merchant)
                .ifPresent(days -> transaction.executeWithoutResult(unused -> {
                    Instant now = clock.instant();
                    List<UUID> old = requests.endedBefore(merchant, now.minus(Duration.ofDays(days)), MOST);
                    if (!old.isEmpty()) {
                        UUID id = Ids.next();
                        requests.add(
                                merchant,
                                new RequestStore.Draft(
                                        id,
                                        RequestKind.RETENTION,
                                        Origin.RETENTION,
                                        null,
                                        id.toString(),
                                        "",
                                        "Dropline",
                                        Person.NOBODY),
                                now);
                        requests.orders(merchant, id, old);
                    }
                }));
    }
}
