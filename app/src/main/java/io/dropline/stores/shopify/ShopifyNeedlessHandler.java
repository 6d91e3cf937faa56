package io.dropline.stores.shopify;

import io.dropline.mailroom.ForgottenDocuments;
import io.dropline.mailroom.InboxDocument;
import io.dropline.mailroom.InboxHandler;
import io.dropline.platform.MerchantId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes what stores may tell and we need not hear: what other documents tell as well (the order is told anew after each of its fulfilments), and what is none of our business. What is neither here nor read by another handler is put before a person.
 */
@Component
class ShopifyNeedlessHandler implements InboxHandler {
    private static final List<String> PEOPLE = List.of("shopify.customers/", "shopify.checkouts/", "shopify.carts/");

    private final ForgottenDocuments documents;

    ShopifyNeedlessHandler(ForgottenDocuments documents) {
        this.documents = documents;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                "shopify.fulfillments/create",
                "shopify.fulfillments/update",
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

    /** They are kept, as all that came; but what tells of people who have no order here is not. */
    @Override
    public void handle(MerchantId merchant, List<InboxDocument> batch) {
        List<UUID> people = batch.stream()
                .filter(document -> PEOPLE.stream().anyMatch(document.kind()::startsWith))
                .map(InboxDocument::id)
                .toList();
        if (!people.isEmpty()) {
            documents.forget(merchant, people);
        }
    }
}
