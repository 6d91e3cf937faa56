package io.dropline.simulators.store.admin;

import io.dropline.simulators.ground.Json;
import io.dropline.simulators.store.keeping.Warehouse;
import io.dropline.simulators.store.schema.StoreError;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets quantities by compare-and-set: all of one call, or none. */
final class Stock {
    private static final int MOST_AT_ONCE = 250;
    private static final int MOST = 1_000_000_000;
    private final Warehouse warehouse;

    Stock(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    Map<String, @Nullable Object> set(Input input) {
        if (!input.text("name").equals("available") && !input.text("name").equals("on_hand")) {
            return refused(
                    List.of("input", "name"),
                    "The quantity name must be either 'available' or 'on_hand'.",
                    "INVALID_NAME");
        }
        List<Input> quantities = input.objects("quantities");
        if (quantities.size() > MOST_AT_ONCE) {
            throw new StoreError(
                    "MAX_INPUT_SIZE_EXCEEDED",
                    "The input array size of " + quantities.size() + " is greater than the maximum allowed of "
                            + MOST_AT_ONCE + ".");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < quantities.size(); i++) {
            Input wanted = quantities.get(i);
            if (!wanted.has("changeFromQuantity")) {
                throw new StoreError(
                        "BAD_REQUEST", "changeFromQuantity must be given to each quantity; null means no check.");
            }
            List<String> at = List.of("input", "quantities", Integer.toString(i));
            OptionalInt now = warehouse.available(wanted.text("inventoryItemId"));
            if (now.isEmpty()) {
                return refused(at, "The specified inventory item could not be found.", "INVALID_INVENTORY_ITEM");
            }
            if (!Warehouse.isLocation(wanted.text("locationId"))) {
                return refused(at, "The specified location could not be found.", "INVALID_LOCATION");
            }
            if (!seen.add(wanted.text("inventoryItemId"))) {
                return refused(
                        at,
                        "The combination of inventoryItemId and locationId must be unique.",
                        "NO_DUPLICATE_INVENTORY_ITEM_ID_GROUP_ID_PAIR");
            }
            if (wanted.number("quantity") < 0) {
                return refused(at, "The quantity can't be negative.", "INVALID_QUANTITY_NEGATIVE");
            }
            if (wanted.number("quantity") > MOST) {
                return refused(
                        at, "The total quantity can't be higher than 1,000,000,000.", "INVALID_QUANTITY_TOO_HIGH");
            }
            if (wanted.value("changeFromQuantity") instanceof Number from && from.intValue() != now.getAsInt()) {
                return refused(
                        at,
                        "The changeFromQuantity argument no longer matches the persisted quantity.",
                        "CHANGE_FROM_QUANTITY_STALE");
            }
        }
        quantities.forEach(wanted -> warehouse.set(wanted.text("inventoryItemId"), wanted.number("quantity")));
        return done(input);
    }

    private static Map<String, @Nullable Object> done(Input input) {
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

    private static Map<String, @Nullable Object> refused(List<String> field, String message, String code) {
        return Json.of("inventoryAdjustmentGroup", null, "userErrors", List.of(Mutations.error(field, message, code)));
    }
}
