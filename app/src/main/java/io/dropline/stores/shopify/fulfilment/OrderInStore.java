package io.dropline.stores.shopify.fulfilment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * How an order stands in the store.
 *
 * @param shipped what is fulfilled already
 * @param open what may still be, by fulfilment order
 */
record OrderInStore(List<Shipped> shipped, List<OpenPart> open) {
    private static final Set<String> VOID = Set.of("CANCELLED", "ERROR", "FAILURE");
    private static final Set<String> SHIPPABLE = Set.of("OPEN", "IN_PROGRESS");
    private static final Set<String> WAITING = Set.of("ON_HOLD", "SCHEDULED");

    /** A fulfilment that counts. */
    record Shipped(String id, Set<String> trackingNumbers, Map<String, Integer> units) {}

    /**
     * A fulfilment order with something left.
     *
     * @param shippable we may fulfil it now
     * @param waiting the store holds it back for the time being
     */
    record OpenPart(String id, String location, boolean shippable, boolean waiting, List<OpenLine> lines) {}

    /** @param lineRef gid of the order's line; {@code id} that of the fulfilment order's */
    record OpenLine(String id, String lineRef, int remaining) {}

    static List<Shipped> shipped(JsonNode fulfillments) {
        List<Shipped> shipped = new ArrayList<>();
        for (JsonNode one : fulfillments) {
            if (!VOID.contains(one.path("status").asString(""))) {
                Map<String, Integer> units = new TreeMap<>();
                one.path("fulfillmentLineItems")
                        .path("nodes")
                        .forEach(line -> units.merge(
                                line.path("lineItem").path("id").asString(""),
                                line.path("quantity").asInt(0),
                                Integer::sum));
                Set<String> numbers = new TreeSet<>();
                one.path("trackingInfo")
                        .forEach(info -> numbers.add(normal(info.path("number").asString(""))));
                shipped.add(new Shipped(one.path("id").asString(), numbers, units));
            }
        }
        return shipped;
    }

    /** @param lines all of the fulfilment order's lines, further pages included */
    static OpenPart part(JsonNode order, List<JsonNode> lines) {
        String status = order.path("status").asString("");
        boolean allowed = false;
        for (JsonNode action : order.path("supportedActions")) {
            allowed |= action.path("action").asString("").equals("CREATE_FULFILLMENT");
        }
        JsonNode location = order.path("assignedLocation");
        return new OpenPart(
                order.path("id").asString(),
                location.path("location")
                        .path("id")
                        .asString(location.path("name").asString("")),
                SHIPPABLE.contains(status) && allowed,
                WAITING.contains(status),
                lines.stream()
                        .map(line -> new OpenLine(
                                line.path("id").asString(),
                                line.path("lineItem").path("id").asString(""),
                                line.path("remainingQuantity").asInt(0)))
                        .filter(line -> line.remaining() > 0)
                        .toList());
    }

    /** What of the parcel is not yet fulfilled under its tracking number. */
    Map<String, Integer> missing(FulfilmentDocument parcel) {
        Map<String, Integer> missing = parcel.units();
        String number = normal(parcel.trackingNumber());
        shipped.stream()
                .filter(one -> one.trackingNumbers().contains(number))
                .forEach(one -> one.units()
                        .forEach((line, units) ->
                                missing.computeIfPresent(line, (_, left) -> left > units ? left - units : null)));
        return missing;
    }

    /** The fulfilments that bear the parcel's tracking number. */
    List<String> evidence(FulfilmentDocument parcel) {
        String number = normal(parcel.trackingNumber());
        return shipped.stream()
                .filter(one -> one.trackingNumbers().contains(number))
                .map(Shipped::id)
                .toList();
    }

    /** Tracking numbers are compared without spaces and capitals: the store's staff type them too. */
    private static String normal(String number) {
        return number.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
