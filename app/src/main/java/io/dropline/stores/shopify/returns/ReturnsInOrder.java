package io.dropline.stores.shopify.returns;

import io.dropline.aftersales.StoreReturns.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An order's parcels and returns as {@code return-order.graphql} reads them. */
record ReturnsInOrder(JsonNode order) {
    private static final Set<String> VOID = Set.of("CANCELLED", "ERROR", "FAILURE");
    private static final Set<String> OVER = Set.of("DECLINED", "CANCELED");

    /** The return that a document is about: by its id, or as long as nobody knows it by our mark. */
    Optional<JsonNode> find(ReturnDocument document) {
        for (JsonNode one : order.path("returns").path("nodes")) {
            boolean ours = document.what().returnRef().isEmpty()
                    ? marked(one, document.mark())
                    : one.path("id").asString("").equals(document.what().returnRef());
            if (ours) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static boolean marked(JsonNode one, String mark) {
        for (JsonNode line : one.path("returnLineItems").path("nodes")) {
            if (line.path("returnReasonNote").asString("").contains(mark)) {
                return true;
            }
        }
        return false;
    }

    /** What {@code returnCreate} is called with; empty where the store has not so many units that were fulfilled and are in no other return. */
    Optional<Map<String, Object>> opening(ReturnDocument document) {
        Map<String, Integer> taken = new HashMap<>();
        for (JsonNode one : order.path("returns").path("nodes")) {
            if (!OVER.contains(one.path("status").asString(""))) {
                for (JsonNode line : one.path("returnLineItems").path("nodes")) {
                    taken.merge(
                            line.path("fulfillmentLineItem").path("id").asString(""),
                            line.path("quantity").asInt(0),
                            Integer::sum);
                }
            }
        }
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Line line : document.lines()) {
            int rest = line.units();
            for (JsonNode parcel : order.path("fulfillments")) {
                if (VOID.contains(parcel.path("status").asString(""))) {
                    continue;
                }
                for (JsonNode item : parcel.path("fulfillmentLineItems").path("nodes")) {
                    String id = item.path("id").asString("");
                    int free = item.path("quantity").asInt(0) - taken.getOrDefault(id, 0);
                    int units = Math.min(rest, free);
                    if (units > 0
                            && item.path("lineItem").path("id").asString("").equals(line.lineRef())) {
                        taken.merge(id, units, Integer::sum);
                        rest -= units;
                        lines.add(Map.of(
                                "fulfillmentLineItemId",
                                id,
                                "quantity",
                                units,
                                "returnReason",
                                ReturnDocument.reason(line),
                                "returnReasonNote",
                                document.note(line)));
                    }
                }
            }
            if (rest > 0) {
                return Optional.empty();
            }
        }
        return Optional.of(Map.of("orderId", document.what().orderRef(), "returnLineItems", lines));
    }

    /** Whether nothing of it was processed. */
    static boolean untouched(JsonNode one) {
        for (JsonNode line : one.path("returnLineItems").path("nodes")) {
            if (line.path("processedQuantity").asInt(0) > 0) {
                return false;
            }
        }
        return true;
    }

    /** What {@code returnProcess} is called with, so that as much is processed as is back in all; empty where it is so already. */
    static Optional<Map<String, Object>> processing(JsonNode one, ReturnDocument document) {
        Map<String, String> reverse = new HashMap<>();
        for (JsonNode work : one.path("reverseFulfillmentOrders").path("nodes")) {
            for (JsonNode item : work.path("lineItems").path("nodes")) {
                reverse.put(
                        item.path("fulfillmentLineItem").path("id").asString(""),
                        item.path("id").asString(""));
            }
        }
        Map<String, Integer> back = new LinkedHashMap<>();
        document.lines().forEach(line -> back.merge(line.lineRef(), line.units(), Integer::sum));
        List<Map<String, Object>> lines = new ArrayList<>();
        for (JsonNode line : one.path("returnLineItems").path("nodes")) {
            JsonNode item = line.path("fulfillmentLineItem");
            String ref = item.path("lineItem").path("id").asString("");
            int all = Math.min(back.getOrDefault(ref, 0), line.path("quantity").asInt(0));
            back.computeIfPresent(ref, (unused, left) -> left - all);
            int units = all - line.path("processedQuantity").asInt(0);
            if (units > 0) {
                lines.add(Map.of(
                        "id",
                        line.path("id").asString(""),
                        "quantity",
                        units,
                        "dispositions",
                        dispositions(reverse.get(item.path("id").asString("")), units)));
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Map.of(
                        "returnId", one.path("id").asString(""), "returnLineItems", lines, "notifyCustomer", false));
    }

    /** The goods are with the supplier: nothing comes into the store's stock. */
    private static List<Map<String, Object>> dispositions(@Nullable String item, int units) {
        return item == null
                ? List.of()
                : List.of(Map.of(
                        "reverseFulfillmentOrderLineItemId",
                        item,
                        "quantity",
                        units,
                        "dispositionType",
                        "NOT_RESTOCKED"));
    }
}
