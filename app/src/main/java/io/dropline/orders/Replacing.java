package io.dropline.orders;

import io.dropline.platform.MerchantId;
import io.dropline.timeline.Timeline;
import io.dropline.timeline.TimelineEntry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Sends goods again, as an order of ours that its store knows nothing of. A line more on the old order would not do: the store would take it away
 * with its next telling, and the old order has been paid, shipped and closed. So the units of each order add up by themselves.
 */
@Component
class Replacing {
    /** Nobody pays, so nothing of it waits for money or margin; an address that lacks something still does. */
    private static final HoldRules RULES =
            new HoldRules(false, false, true, Duration.ZERO, Duration.ZERO, BigDecimal.ZERO);

    private final ReplacementStore store;
    private final Placing placing;
    private final Timeline timeline;
    private final Clock clock;

    Replacing(ReplacementStore store, Placing placing, Timeline timeline, Clock clock) {
        this.store = store;
        this.placing = placing;
        this.timeline = timeline;
        this.clock = clock;
    }

    UUID replace(MerchantId merchant, Replacement wanted, String by) {
        String storeRef = "dropline:" + wanted.reference();
        return store.known(merchant, wanted.orderId(), storeRef).orElseGet(() -> {
            Instant now = clock.instant();
            StoreOrder order = store.order(merchant, wanted, storeRef, now);
            UUID id = placing.place(merchant, List.of(order), RULES).getFirst().orderId();
            String replaced = store.replaces(merchant, id, wanted.orderId());
            timeline.add(List.of(
                    new TimelineEntry(
                            merchant,
                            wanted.orderId(),
                            now,
                            "order.replaced",
                            by,
                            "The goods are sent again as order " + order.number() + ", " + wanted.why() + "."),
                    new TimelineEntry(
                            merchant,
                            id,
                            now,
                            "order.replacement",
                            by,
                            "Goods of order " + replaced + " are sent again free of charge, " + wanted.why() + ".")));
            return id;
        });
    }
}
