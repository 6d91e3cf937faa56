package io.dropline.stores.shopify.inventory;

import io.dropline.inventory.shelf.ShelfChange;
import io.dropline.inventory.shelf.ShelfWriter;
import io.dropline.mailroom.OutboxDraft;
import io.dropline.platform.MerchantId;
import org.springframework.stereotype.Component;

/**
 * Writes the document that tells Shopify its figures. Its id is its idempotency key. Each is a subject of its own: an item is in one document at a
 * time, so none has to wait for another.
 */
@Component
class StockWriter implements ShelfWriter {
    @Override
    public OutboxDraft document(MerchantId merchant, ShelfChange change) {
        int size = change.figures().size();
        ShelfChange.Figure first = change.figures().getFirst();
        return new OutboxDraft(
                merchant,
                change.id(),
                "store:" + change.storeId(),
                StockDocument.KIND,
                "stock:" + change.id(),
                null,
                change.id().toString(),
                new StockDocument(change.storeId(), change.figures()).write(),
                (size == 1 ? "Stock of " + first.sku() + ", now " + first.to() : "Stock of " + size + " SKUs") + ", to "
                        + change.storeName());
    }
}
