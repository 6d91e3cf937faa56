package io.dropline.inventory.shelf;

import java.util.List;
import java.util.UUID;

/**
 * Figures that one document tells a store.
 *
 * @param id of the document, and the key under which the store does it once
 */
public record ShelfChange(UUID id, UUID storeId, String storeName, List<Figure> figures) {
    /**
     * One item's figure.
     *
     * @param from what the store shows now, as far as we know: where it shows something else, it must not be set
     * @param to what it should show
     */
    public record Figure(String sku, String itemRef, String locationRef, int from, int to) {}
}
