package io.dropline.catalog.kits;

import java.util.List;

/**
 * A product made of others.
 *
 * @param parts by SKU
 */
public record Kit(String sku, String title, List<Part> parts) {
    /** @param quantity units in one kit */
    public record Part(String sku, String title, int quantity) {}

    public Kit {
        parts = List.copyOf(parts);
    }
}
