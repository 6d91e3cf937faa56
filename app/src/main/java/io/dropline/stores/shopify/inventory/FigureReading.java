package io.dropline.stores.shopify.inventory;

import io.dropline.inventory.shelf.ShelfNews.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads figures out of Shopify's answers. */
final class FigureReading {
    private FigureReading() {}

    /** @param items inventory items; null ones (gone from the store) and those without a SKU are left out */
    static List<Shown> items(JsonNode items, String locationRef) {
        List<Shown> shown = new ArrayList<>();
        for (JsonNode item : items) {
            item(item, item.path("sku").asString(""), locationRef).ifPresent(shown::add);
        }
        return shown;
    }

    /** @param variants products' variants, each with its inventory item */
    static List<Shown> variants(JsonNode variants, String locationRef) {
        List<Shown> shown = new ArrayList<>();
        for (JsonNode variant : variants) {
            item(variant.path("inventoryItem"), variant.path("sku").asString(""), locationRef)
                    .ifPresent(shown::add);
        }
        return shown;
    }

    private static Optional<Shown> item(JsonNode item, String sku, String locationRef) {
        String ref = item.path("id").asString("");
        if (ref.isEmpty() || sku.isBlank()) {
            return Optional.empty();
        }
        JsonNode level = item.path("inventoryLevel");
        int available = StreamSupport.stream(level.path("quantities").spliterator(), false)
                .filter(one -> one.path("name").asString("").equals("available"))
                .mapToInt(one -> one.path("quantity").asInt(0))
                .findFirst()
                .orElse(0);
        return Optional.of(new Shown(
                sku, ref, locationRef, level.isObject(), item.path("tracked").asBoolean(false), available));
    }
}
