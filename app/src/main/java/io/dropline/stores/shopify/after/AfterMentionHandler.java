package io.dropline.stores.shopify.after;

import io.dropline.mailroom.InboxDocument;
import io.dropline.mailroom.InboxHandler;
import io.dropline.platform.MerchantId;
import io.dropline.refunds.RefundsInStore.OrderRef;
import io.dropline.stores.shopify.orders.DocumentStore;
import io.dropline.stores.shopify.orders.OrderMention;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Reads documents that say that something was paid back, or comes back: the order is read at the next poll. One reading tells all of it in one way,
 * so that it does not matter in which order these documents come, and how often.
 */
@Component
class AfterMentionHandler implements InboxHandler {
    private final AfterLooks looks;

    AfterMentionHandler(AfterLooks looks) {
        this.looks = looks;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                "shopify.refunds/create",
                "shopify.returns/approve",
                "shopify.returns/cancel",
                "shopify.returns/close",
                "shopify.returns/decline",
                "shopify.returns/process",
                "shopify.returns/reopen",
                "shopify.returns/request",
                "shopify.returns/update");
    }

    @Override
    public void handle(MerchantId merchant, List<InboxDocument> batch) {
        looks.ask(
                merchant,
                batch.stream()
                        .map(one -> new OrderRef(DocumentStore.of(one), OrderMention.read(one.body())))
                        .distinct()
                        .toList());
    }
}
