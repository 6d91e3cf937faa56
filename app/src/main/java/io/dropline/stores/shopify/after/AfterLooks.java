package io.dropline.stores.shopify.after;

import io.dropline.platform.MerchantId;
import io.dropline.refunds.RefundsInStore.OrderRef;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks for orders to be read at the next poll: what was paid for them, what was paid back, and what comes back. */
@Component
public class AfterLooks {
    private final AfterLookStore store;
    private final Clock clock;

    AfterLooks(AfterLookStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Asked again before it is read, it is read once. */
    public void ask(MerchantId merchant, List<OrderRef> orders) {
        if (!orders.isEmpty()) {
            store.ask(merchant, orders, clock.instant());
        }
    }
}
