package io.dropline.stores.shopify.inventory;

import io.dropline.inventory.shelf.ShelfChange.Figure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The document of the kind {@link #KIND}: figures of one location. */
record StockDocument(UUID storeId, List<Figure> figures) {
    static final String KIND = "shopify.stock";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** @throws IllegalArgumentException if it is none */
    static StockDocument read(String document) {
        try {
            return JSON.readValue(document, StockDocument.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("It is no list of figures: " + e.getOriginalMessage(), e);
        }
    }

    String write() {
        return JSON.writeValueAsString(this);
    }

    String locationRef() {
        return figures.getFirst().locationRef();
    }

    List<String> items() {
        return figures.stream().map(Figure::itemRef).toList();
    }

    /** What the mutation is called with; {@code key} is the same at every attempt. */
    Map<String, Object> variables(String key) {
        Map<String, Object> input = new HashMap<>();
        input.put("name", "available");
        input.put("reason", "correction");
        input.put("referenceDocumentUri", "gid://dropline/StockChange/" + key);
        input.put(
                "quantities",
                figures.stream()
                        .map(one -> Map.of(
                                "inventoryItemId", one.itemRef(),
                                "locationId", one.locationRef(),
                                "quantity", one.to(),
                                "changeFromQuantity", one.from()))
                        .toList());
        return Map.of("key", key, "input", input);
    }
}
