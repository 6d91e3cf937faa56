package io.dropline.simulators.store.keeping;

import io.dropline.simulators.ground.Json;
import io.dropline.simulators.store.book.Gid;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Returns as GraphQL shows them. */
final class GraphReturns {
    private GraphReturns() {}

    static Map<String, @Nullable Object> returned(Order order, Returned one) {
        return Json.of(
                "__typename",
                "Return",
                "id",
                Gid.of("Return", one.id),
                "name",
                one.name,
                "status",
                one.status,
                "createdAt",
                one.createdAt.toString(),
                "totalQuantity",
                one.items.stream().mapToInt(item -> item.quantity).sum(),
                "decline",
                one.status.equals("DECLINED")
                        ? Json.of("reason", one.declineReason, "note", GraphOrder.blankToNull(one.declineNote))
                        : null,
                "order",
                (Supplier<Object>) () -> GraphOrder.order(order),
                "returnLineItems",
                one.items.stream().map(item -> item(order, item)).toList(),
                "reverseFulfillmentOrders",
                one.status.equals("OPEN") || one.status.equals("CLOSED") ? List.of(reverse(order, one)) : List.of());
    }

    private static Map<String, @Nullable Object> item(Order order, Returned.Item item) {
        return Json.of(
                "__typename",
                "ReturnLineItem",
                "id",
                Gid.of("ReturnLineItem", item.id),
                "quantity",
                item.quantity,
                "processedQuantity",
                item.processed,
                "processableQuantity",
                item.quantity - item.processed,
                "unprocessedQuantity",
                item.quantity - item.processed,
                "returnReason",
                item.reason,
                "returnReasonNote",
                item.note,
                "customerNote",
                GraphOrder.blankToNull(item.customerNote),
                "fulfillmentLineItem",
                fulfilled(order, item));
    }

    private static Map<String, @Nullable Object> fulfilled(Order order, Returned.Item item) {
        return Json.of(
                "__typename", "FulfillmentLineItem",
                "id", Gid.of("FulfillmentLineItem", item.parcel.id + item.line.id),
                "quantity", item.parcel.quantities.get(item.line),
                "lineItem", GraphOrder.line(order, item.line));
    }

    private static Map<String, @Nullable Object> reverse(Order order, Returned one) {
        return Json.of(
                "__typename",
                "ReverseFulfillmentOrder",
                "id",
                Gid.of("ReverseFulfillmentOrder", one.id),
                "status",
                one.status,
                "lineItems",
                one.items.stream()
                        .map(item -> Json.of(
                                "__typename",
                                "ReverseFulfillmentOrderLineItem",
                                "id",
                                Gid.of("ReverseFulfillmentOrderLineItem", item.id),
                                "totalQuantity",
                                item.quantity,
                                "fulfillmentLineItem",
                                fulfilled(order, item)))
                        .toList());
    }
}
