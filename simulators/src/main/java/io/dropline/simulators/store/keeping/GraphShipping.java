package io.dropline.simulators.store.keeping;

import static io.dropline.simulators.store.keeping.GraphOrder.blankToNull;
import static io.dropline.simulators.store.keeping.GraphOrder.text;

import io.dropline.simulators.ground.Json;
import io.dropline.simulators.store.book.Gid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is to be shipped and what was, in the shape of the Admin GraphQL schema; see {@link GraphOrder}. */
final class GraphShipping {
    private GraphShipping() {}

    static Map<String, @Nullable Object> work(Order order, Work work) {
        String id = Gid.of("FulfillmentOrder", work.id);
        return Json.of(
                "__typename",
                "FulfillmentOrder",
                "id",
                id,
                "status",
                work.status(),
                "requestStatus",
                "UNSUBMITTED",
                "createdAt",
                order.createdAt.toString(),
                "updatedAt",
                order.updatedAt.toString(),
                "fulfillAt",
                order.createdAt.toString(),
                "fulfillBy",
                null,
                "orderId",
                Gid.of("Order", order.id),
                "orderName",
                order.name(),
                "orderProcessedAt",
                order.createdAt.toString(),
                "supportedActions",
                GraphParts.supportedActions(work.status()),
                "assignedLocation",
                GraphParts.assignedLocation(order.shop),
                "destination",
                GraphParts.destination(work.id, order),
                "deliveryMethod",
                null,
                "fulfillmentHolds",
                work.holds.stream().map(GraphParts::hold).toList(),
                "order",
                (Supplier<Object>) () -> GraphOrder.order(order),
                "fulfillments",
                order.shipped.stream()
                        .filter(shipped -> shipped.from.contains(work))
                        .map(shipped -> shipped(order, shipped))
                        .toList(),
                "lineItems",
                work.items.values().stream().map(item -> item(order, item)).toList());
    }

    private static Map<String, @Nullable Object> item(Order order, Work.Item item) {
        return Json.of(
                "__typename",
                "FulfillmentOrderLineItem",
                "id",
                Gid.of("FulfillmentOrderLineItem", item.id),
                "sku",
                blankToNull(item.line.sku),
                "productTitle",
                item.line.title,
                "variantTitle",
                null,
                "vendor",
                blankToNull(item.line.brand),
                "inventoryItemId",
                null,
                "requiresShipping",
                true,
                "totalQuantity",
                item.total,
                "remainingQuantity",
                item.remaining,
                "weight",
                Map.of("value", (double) item.line.grams, "unit", "GRAMS"),
                "lineItem",
                GraphOrder.line(order, item.line));
    }

    static Map<String, @Nullable Object> shipped(Order order, Shipped shipped) {
        var tracking = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < shipped.tracking.numbers().size(); i++) {
            tracking.add(Json.of(
                    "company", blankToNull(shipped.tracking.company()),
                    "number", shipped.tracking.numbers().get(i),
                    "url", blankToNull(shipped.tracking.url(i))));
        }
        return Json.of(
                "__typename",
                "Fulfillment",
                "id",
                Gid.of("Fulfillment", shipped.id),
                "legacyResourceId",
                Long.toString(shipped.id),
                "name",
                shipped.name,
                "status",
                shipped.cancelled ? "CANCELLED" : "SUCCESS",
                "displayStatus",
                shipped.displayStatus(),
                "createdAt",
                shipped.createdAt.toString(),
                "updatedAt",
                shipped.updatedAt.toString(),
                "deliveredAt",
                text(shipped.when("DELIVERED")),
                "inTransitAt",
                text(shipped.when("IN_TRANSIT")),
                "estimatedDeliveryAt",
                null,
                "requiresShipping",
                true,
                "totalQuantity",
                shipped.quantities.values().stream().mapToInt(Integer::intValue).sum(),
                "trackingInfo",
                List.copyOf(tracking),
                "service",
                null,
                "originAddress",
                null,
                "order",
                (Supplier<Object>) () -> GraphOrder.order(order),
                "fulfillmentOrders",
                (Supplier<Object>) () ->
                        shipped.from.stream().map(work -> work(order, work)).toList(),
                "events",
                shipped.events.stream().map(GraphShipping::event).toList(),
                "fulfillmentLineItems",
                shipped.quantities.entrySet().stream()
                        .map(entry -> Json.of(
                                "__typename", "FulfillmentLineItem",
                                "id", Gid.of("FulfillmentLineItem", shipped.id + entry.getKey().id),
                                "quantity", entry.getValue(),
                                "lineItem", GraphOrder.line(order, entry.getKey())))
                        .toList());
    }

    static Map<String, @Nullable Object> event(Shipped.Event event) {
        return Json.of(
                "__typename",
                "FulfillmentEvent",
                "id",
                Gid.of("FulfillmentEvent", event.id()),
                "status",
                event.status(),
                "message",
                blankToNull(event.message()),
                "happenedAt",
                event.happenedAt().toString(),
                "createdAt",
                event.happenedAt().toString(),
                "address1",
                null,
                "city",
                null,
                "province",
                null,
                "country",
                null,
                "zip",
                null,
                "estimatedDeliveryAt",
                null);
    }
}
