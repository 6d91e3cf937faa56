package io.dropline.stores.shopify;

import io.dropline.mailroom.InboxDocument;
import io.dropline.mailroom.InboxHandler;
import io.dropline.platform.MerchantId;
import io.dropline.stores.shopify.orders.OrderMention;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads documents that say that an order changed without telling the order: the next poll reads it. */
@Component
class ShopifyMentionHandler implements InboxHandler {
    private final LookAgainStore store;
    private final Clock clock;

    ShopifyMentionHandler(LookAgainStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("shopify.orders/edited", "shopify.orders/risk_assessment_changed");
    }

    @Override
    public void handle(MerchantId merchant, List<InboxDocument> batch) {
        store.ask(
                merchant,
                batch.stream()
                        .map(one ->
                                new LookAgainStore.Ask(ShopifyOrderHandler.store(one), OrderMention.read(one.body())))
                        .distinct()
                        .toList(),
                clock.instant());
    }
}
