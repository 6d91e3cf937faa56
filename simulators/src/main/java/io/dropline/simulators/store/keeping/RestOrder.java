package io.dropline.simulators.store.keeping;

import static io.dropline.simulators.store.keeping.RestParts.amount;
import static io.dropline.simulators.store.keeping.RestParts.money;
import static io.dropline.simulators.store.keeping.RestParts.set;
import static io.dropline.simulators.store.keeping.RestParts.time;

import io.dropline.simulators.ground.Json;
import io.dropline.simulators.store.book.Gid;
import io.dropline.simulators.store.book.Shop;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order in the shape of the REST API, which is the shape of webhook bodies: snake case, numeric ids, lower-case statuses. */
final class RestOrder {
    private RestOrder() {}

    /** The body of a webhook about this order. */
    static Map<String, @Nullable Object> payload(String topic, Order order) {
        return switch (topic) {
            case "orders/edited" -> edited(order);
            case "fulfillments/create", "fulfillments/update" ->
                order.shipped.isEmpty() ? order(order) : RestParts.shipped(order, order.shipped.getLast());
            case "refunds/create" -> RestParts.refund(order, order.refunds.getLast());
            default -> topic.startsWith("returns/") ? RestReturns.returned(order) : order(order);
        };
    }

    static Map<String, @Nullable Object> order(Order order) {
        var body = Json.of(
                "id",
                order.id,
                "admin_graphql_api_id",
                Gid.of("Order", order.id),
                "app_id",
                1354745,
                "browser_ip",
                "203.0.113.7",
                "buyer_accepts_marketing",
                false,
                "cancel_reason",
                order.cancelledAt == null ? null : order.cancelReason.toLowerCase(Locale.ROOT),
                "cancelled_at",
                time(order.cancelledAt),
                "cart_token",
                null,
                "checkout_id",
                order.id + 1,
                "closed_at",
                null,
                "confirmation_number",
                Long.toString(order.id, 36).toUpperCase(Locale.ROOT),
                "confirmed",
                true,
                "contact_email",
                order.customer.email(),
                "created_at",
                time(order.createdAt),
                "currency",
                order.shop.currency(),
                "customer_locale",
                "en-US",
                "discount_codes",
                List.of(),
                "email",
                order.customer.email(),
                "estimated_taxes",
                false,
                "financial_status",
                order.financialStatus().toLowerCase(Locale.ROOT),
                "fulfillment_status",
                fulfillmentStatus(order),
                "location_id",
                null,
                "name",
                order.name(),
                "note",
                GraphOrder.blankToNull(order.note),
                "note_attributes",
                List.of(),
                "number",
                order.number - 1000,
                "order_number",
                order.number,
                "order_status_url",
                "https://" + order.shop.domain() + "/orders/" + order.id,
                "payment_gateway_names",
                order.paid ? List.of("simulated") : List.of(),
                "phone",
                GraphOrder.blankToNull(order.customer.phone()),
                "po_number",
                null,
                "presentment_currency",
                order.shop.currency(),
                "processed_at",
                time(order.createdAt),
                "source_name",
                "web",
                "tags",
                "",
                "tax_exempt",
                false,
                "taxes_included",
                false,
                "test",
                false,
                "token",
                Long.toHexString(order.id),
                "updated_at",
                time(order.updatedAt),
                "user_id",
                null);
        body.putAll(totals(order));
        body.putAll(Json.of(
                "billing_address", RestParts.address(order.shipTo),
                "customer", RestParts.customer(order),
                "discount_applications", List.of(),
                "fulfillments",
                        order.shipped.stream()
                                .map(shipped -> RestParts.shipped(order, shipped))
                                .toList(),
                "line_items",
                        order.lines.stream()
                                .map(line -> RestParts.line(order, line))
                                .toList(),
                "payment_terms", null,
                "refunds",
                        order.refunds.stream()
                                .map(refund -> RestParts.refund(order, refund))
                                .toList(),
                "shipping_address", RestParts.address(order.shipTo),
                "shipping_lines", List.of(RestParts.shippingLine(order)),
                "tax_lines", RestParts.taxLines(order)));
        return body;
    }

    private static Map<String, @Nullable Object> totals(Order order) {
        Shop shop = order.shop;
        BigDecimal items = order.lines.stream()
                .map(line -> line.gross(line.currentQuantity))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var body = Json.of();
        var amounts = Map.of(
                "subtotal_price", order.subtotal(),
                "current_subtotal_price", order.subtotal(),
                "total_price", order.originalTotal(),
                "current_total_price", order.total(),
                "total_tax", order.tax(),
                "current_total_tax", order.tax(),
                "total_discounts", order.discounts(),
                "current_total_discounts", order.discounts(),
                "total_line_items_price", items);
        amounts.forEach((name, amount) -> {
            body.put(name, amount(shop, amount));
            body.put(name + "_set", set(shop, amount));
        });
        body.put("total_shipping_price_set", set(shop, order.shipping));
        body.put("current_shipping_price_set", set(shop, order.currentShipping()));
        body.put("total_outstanding", amount(shop, order.paid ? BigDecimal.ZERO : order.total()));
        body.put("total_tip_received", money(shop).toPlainString());
        body.put(
                "total_weight",
                order.lines.stream()
                        .mapToInt(line -> line.grams * line.currentQuantity)
                        .sum());
        return body;
    }

    private static @Nullable String fulfillmentStatus(Order order) {
        return switch (order.fulfillmentStatus()) {
            case "FULFILLED" -> "fulfilled";
            case "PARTIALLY_FULFILLED" -> "partial";
            case "RESTOCKED" -> "restocked";
            default -> null;
        };
    }

    private static Map<String, @Nullable Object> edited(Order order) {
        return Json.of(
                "order_edit",
                Json.of(
                        "id",
                        order.id + order.updatedAt.getEpochSecond(),
                        "app_id",
                        null,
                        "created_at",
                        time(order.updatedAt),
                        "notify_customer",
                        false,
                        "order_id",
                        order.id,
                        "staff_note",
                        "",
                        "user_id",
                        null,
                        "line_items",
                        Json.of("additions", deltas(order, 1), "removals", deltas(order, -1)),
                        "discounts",
                        Json.of("line_item", Json.of("additions", List.of(), "removals", List.of())),
                        "shipping_lines",
                        Json.of("additions", List.of(), "removals", List.of())));
    }

    private static List<Map<String, @Nullable Object>> deltas(Order order, int sign) {
        return order.edits.entrySet().stream()
                .filter(edit -> Integer.signum(edit.getValue()) == sign)
                .map(edit -> Json.of("id", edit.getKey(), "delta", Math.abs(edit.getValue())))
                .toList();
    }
}
