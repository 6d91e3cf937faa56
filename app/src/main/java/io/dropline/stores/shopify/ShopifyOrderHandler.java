package io.dropline.stores.shopify;

import io.dropline.mailroom.InboxDocument;
import io.dropline.mailroom.InboxHandler;
import io.dropline.orders.OrdersFromStore;
import io.dropline.orders.StoreOrder;
import io.dropline.platform.MerchantId;
import io.dropline.stores.shopify.after.Snapshots;
import io.dropline.stores.shopify.orders.ApiOrder;
import io.dropline.stores.shopify.orders.DocumentStore;
import io.dropline.stores.shopify.orders.WebhookOrder;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads documents that hold a whole order: the orders webhooks and what the poll found. */
@Component
class ShopifyOrderHandler implements InboxHandler {
    /** An order as the Admin API tells it, put into the inbox by our own poll. */
    static final String SNAPSHOT = "shopify.order.snapshot";

    private final OrdersFromStore orders;
    private final Snapshots snapshots;

    ShopifyOrderHandler(OrdersFromStore orders, Snapshots snapshots) {
        this.orders = orders;
        this.snapshots = snapshots;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                "shopify.orders/create",
                "shopify.orders/paid",
                "shopify.orders/updated",
                "shopify.orders/cancelled",
                "shopify.orders/fulfilled",
                "shopify.orders/partially_fulfilled",
                SNAPSHOT);
    }

    @Override
    public void handle(MerchantId merchant, List<InboxDocument> batch) {
        orders.arrived(merchant, batch.stream().map(ShopifyOrderHandler::order).toList());
        // Only what the poll has read, which is every order that changed: webhooks of new orders come by the thousand,
        // with nothing after them.
        List<InboxDocument> read =
                batch.stream().filter(one -> one.kind().equals(SNAPSHOT)).toList();
        if (!read.isEmpty()) {
            snapshots.read(merchant, read);
        }
    }

    private static StoreOrder order(InboxDocument document) {
        UUID store = store(document);
        return document.kind().equals(SNAPSHOT)
                ? ApiOrder.read(store, document.body())
                : WebhookOrder.read(store, document.body());
    }

    static UUID store(InboxDocument document) {
        return DocumentStore.of(document);
    }
}
