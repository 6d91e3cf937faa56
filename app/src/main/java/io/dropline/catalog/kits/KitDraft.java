package io.dropline.catalog.kits;

import java.util.List;

/**
 * What a product is to consist of. Whole: a part that is left out is none any more.
 *
 * @param sku of a product that is there
 */
public record KitDraft(String sku, List<Part> parts) {
    /** @param quantity units in one kit */
    public record Part(String sku, int quantity) {
        public Part {
            sku = sku.strip();
        }
    }

    public KitDraft {
        sku = sku.strip();
        parts = List.copyOf(parts);
    }
}
