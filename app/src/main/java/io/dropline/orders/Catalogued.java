package io.dropline.orders;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the catalogue knows of the SKUs of some orders.
 *
 * @param known those that are sold
 * @param kits of these, the ones made of others, with their parts
 */
record Catalogued(Set<String> known, Map<String, List<Part>> kits) {
    /**
     * A part of a kit.
     *
     * @param perKit units in one kit
     * @param sold whether the part itself is still sold
     */
    record Part(String sku, String title, int perKit, boolean sold) {}

    List<Part> parts(String sku) {
        return kits.getOrDefault(sku, List.of());
    }
}
