package io.dropline.simulators.store.admin;

import io.dropline.simulators.ground.Json;
import io.dropline.simulators.store.schema.StoreError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Quantities per inventory item and location, set by compare-and-set. */
final class Stock {
    private final Map<String, Integer> quantities = new HashMap<>();

    Map<String, @Nullable Object> set(Input input) {
        if (!input.text("name").equals("available") && !input.text("name").equals("on_hand")) {
            return refused(
                    List.of("input", "name"),
                    "The quantity name must be either 'available' or 'on_hand'.",
                    "INVALID_NAME");
        }
        for (Input wanted : input.objects("quantities")) {
            if (!wanted.has("changeFromQuantity")) {
                throw new StoreError(
                        "BAD_REQUEST", "changeFromQuantity must be given to each quantity; null means no check.");
            }
            if (wanted.number("quantity") < 0) {
                return refused(
                        List.of("input", "quantities"), "The quantity can't be negative.", "INVALID_QUANTITY_NEGATIVE");
            }
            Object from = wanted.value("changeFromQuantity");
            if (from != null && !Objects.equals(from, quantities.getOrDefault(key(wanted), 0))) {
                return refused(
                        List.of("input", "quantities"),
                        "The changeFromQuantity argument no longer matches the persisted quantity.",
                        "CHANGE_FROM_QUANTITY_STALE");
            }
        }
        input.objects("quantities").forEach(wanted -> quantities.put(key(wanted), wanted.number("quantity")));
        var group = Json.of(
                "__typename",
                "InventoryAdjustmentGroup",
                "id",
                "gid://shopify/InventoryAdjustmentGroup/" + UUID.randomUUID(),
                "createdAt",
                "2026-01-01T00:00:00Z",
                "reason",
                input.text("reason"),
                "referenceDocumentUri",
                input.value("referenceDocumentUri"));
        return Json.of("inventoryAdjustmentGroup", group, "userErrors", List.of());
    }

    private static String key(Input quantity) {
        return quantity.text("inventoryItemId") + "@" + quantity.text("locationId");
    }

    private static Map<String, @Nullable Object> refused(List<String> field, String message, String code) {
        return Json.of("inventoryAdjustmentGroup", null, "userErrors", List.of(Mutations.error(field, message, code)));
    }
}
