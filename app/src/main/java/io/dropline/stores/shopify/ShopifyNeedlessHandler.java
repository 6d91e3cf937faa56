package io.dropline.stores.shopify;

import io.dropline.mailroom.InboxDocument;
import io.dropline.mailroom.InboxHandler;
import io.dropline.platform.MerchantId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Takes what stores may tell and we need not hear: what other documents tell as well (the order is told anew after each of its fulfilments and
 * refunds), and what is none of our business. What is neither here nor read by another handler is put before a person.
 */
@Component
class ShopifyNeedlessHandler implements InboxHandler {
    @Override
    public Set<String> kinds() {
        return Set.of(
                "shopify.fulfillments/create",
                "shopify.fulfillments/update",
                "shopify.refunds/create",
                "shopify.order_transactions/create",
                "shopify.products/create",
                "shopify.products/update",
                "shopify.products/delete",
                "shopify.inventory_levels/update",
                "shopify.customers/create",
                "shopify.customers/update",
                "shopify.checkouts/create",
                "shopify.checkouts/update",
                "shopify.carts/create",
                "shopify.carts/update");
    }

    @Override
    public void handle(MerchantId merchant, List<InboxDocument> batch) {
        // They are kept, as all that came, and that is all.
    }
}
