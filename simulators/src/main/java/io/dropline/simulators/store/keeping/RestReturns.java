package io.dropline.simulators.store.keeping;

import io.dropline.simulators.ground.Json;
import io.dropline.simulators.store.book.Gid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body of webhooks about returns. */
final class RestReturns {
    private RestReturns() {}

    /** The return that changed last. */
    static Map<String, @Nullable Object> returned(Order order) {
        Returned one = Objects.requireNonNull(order.lastReturn);
        return Json.of(
                "id",
                one.id,
                "admin_graphql_api_id",
                Gid.of("Return", one.id),
                "status",
                one.status.toLowerCase(Locale.ROOT),
                "name",
                one.name,
                "order",
                Json.of("id", order.id, "admin_graphql_api_id", Gid.of("Order", order.id)),
                "total_return_line_items",
                one.items.size(),
                "return_line_items",
                one.items.stream()
                        .map(item -> Json.of(
                                "id",
                                item.id,
                                "admin_graphql_api_id",
                                Gid.of("ReturnLineItem", item.id),
                                "fulfillment_line_item",
                                Json.of(
                                        "id",
                                        item.parcel.id + item.line.id,
                                        "admin_graphql_api_id",
                                        Gid.of("FulfillmentLineItem", item.parcel.id + item.line.id),
                                        "line_item",
                                        Json.of(
                                                "id",
                                                item.line.id,
                                                "admin_graphql_api_id",
                                                Gid.of("LineItem", item.line.id))),
                                "quantity",
                                item.quantity,
                                "return_reason",
                                item.reason.toLowerCase(Locale.ROOT),
                                "return_reason_note",
                                item.note,
                                "customer_note",
                                GraphOrder.blankToNull(item.customerNote),
                                "restocking_fee",
                                null))
                        .toList(),
                "return_shipping_fees",
                List.of(),
                "exchange_line_items",
                List.of());
    }
}
