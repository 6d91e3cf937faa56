package io.dropline.simulators.store.keeping;

import io.dropline.simulators.ground.Json;
import io.dropline.simulators.store.book.Gid;
import io.dropline.simulators.store.schema.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An order in the shape of the Admin GraphQL schema: nested maps by field name. A list stands for a connection as well as for a
 * list; a {@link Supplier} for something that is only looked up when it is asked for, because it leads back.
 */
final class GraphOrder {
    private GraphOrder() {}

    static Map<String, @Nullable Object> order(Order order) {
        String currency = order.shop.currency();
        var graph = Json.of(
                "__typename",
                "Order",
                "id",
                Gid.of("Order", order.id),
                "legacyResourceId",
                Long.toString(order.id),
                "name",
                order.name(),
                "number",
                order.number,
                "createdAt",
                order.createdAt.toString(),
                "updatedAt",
                order.updatedAt.toString(),
                "processedAt",
                order.createdAt.toString(),
                "cancelledAt",
                text(order.cancelledAt),
                "cancelReason",
                order.cancelledAt == null ? null : order.cancelReason,
                "closed",
                false,
                "closedAt",
                null,
                "confirmed",
                true,
                "test",
                false,
                "email",
                order.customer.email(),
                "phone",
                blankToNull(order.customer.phone()),
                "note",
                blankToNull(order.note),
                "tags",
                List.of(),
                "customAttributes",
                List.of(),
                "sourceName",
                "web",
                "paymentGatewayNames",
                order.paid ? List.of("simulated") : List.of(),
                "taxesIncluded",
                false,
                "currencyCode",
                currency,
                "presentmentCurrencyCode",
                order.presentment.currency(),
                "displayFinancialStatus",
                order.financialStatus(),
                "displayFulfillmentStatus",
                order.fulfillmentStatus(),
                "fullyPaid",
                order.paid,
                "unpaid",
                !order.paid);
        graph.putAll(money(order));
        graph.putAll(Json.of(
                "customer", GraphParts.customer(order.customer),
                "shippingAddress", GraphParts.address(order.id, order.shipTo),
                "billingAddress", GraphParts.address(order.id, order.shipTo),
                "shippingLine", GraphParts.shippingLine(order),
                "shippingLines", List.of(GraphParts.shippingLine(order)),
                "risk", GraphParts.risk(order.risk),
                "riskLevel", order.risk.equals("NONE") ? "LOW" : order.risk,
                "lineItems", order.lines.stream().map(line -> line(order, line)).toList(),
                "fulfillmentOrders",
                        order.works.stream()
                                .map(work -> GraphShipping.work(order, work))
                                .toList(),
                "fulfillments",
                        order.shipped.stream()
                                .map(shipped -> GraphShipping.shipped(order, shipped))
                                .toList(),
                "refunds",
                        order.refunds.stream()
                                .map(refund -> GraphRefunds.refund(order, refund))
                                .toList(),
                "transactions", GraphRefunds.transactions(order),
                "suggestedRefund", (Reading) arguments -> GraphRefunds.suggested(order, arguments),
                "returnStatus", order.returnStatus(),
                "returns",
                        order.returns.stream()
                                .map(one -> GraphReturns.returned(order, one))
                                .toList()));
        return graph;
    }

    private static Map<String, @Nullable Object> money(Order order) {
        BigDecimal outstanding = order.paid ? BigDecimal.ZERO : order.total();
        return Json.of(
                "totalPriceSet", bag(order, order.originalTotal()),
                "currentTotalPriceSet", bag(order, order.total()),
                "subtotalPriceSet", bag(order, order.subtotal()),
                "currentSubtotalPriceSet", bag(order, order.subtotal()),
                "totalShippingPriceSet", bag(order, order.shipping),
                "currentShippingPriceSet", bag(order, order.currentShipping()),
                "totalTaxSet", bag(order, order.tax()),
                "currentTotalTaxSet", bag(order, order.tax()),
                "totalDiscountsSet", bag(order, order.discounts()),
                "currentTotalDiscountsSet", bag(order, order.discounts()),
                "totalReceivedSet", bag(order, order.paid ? order.originalTotal() : BigDecimal.ZERO),
                "netPaymentSet", bag(order, order.netPayment()),
                "totalRefundedSet", bag(order, order.refunded()),
                "totalOutstandingSet", bag(order, outstanding));
    }

    static Map<String, @Nullable Object> bag(Order order, BigDecimal amount) {
        return order.presentment.bag(order.shop, amount);
    }

    static Map<String, @Nullable Object> line(Order order, Line line) {
        int decimals = order.shop.decimals();
        int shipped = order.shippedQuantity(line);
        return Json.of(
                "__typename", "LineItem",
                "id", Gid.of("LineItem", line.id),
                "sku", blankToNull(line.sku),
                "title", line.title,
                "name", line.title,
                "variantTitle", null,
                "vendor", blankToNull(line.brand),
                "quantity", line.quantity,
                "currentQuantity", line.currentQuantity,
                "fulfillableQuantity", Math.max(0, line.currentQuantity - shipped),
                "unfulfilledQuantity", Math.max(0, line.currentQuantity - shipped),
                "nonFulfillableQuantity", line.quantity - line.currentQuantity,
                "refundableQuantity", line.refundable(),
                "requiresShipping", true,
                "isGiftCard", false,
                "taxable", line.taxRate.signum() > 0,
                "customAttributes", List.of(),
                "discountAllocations", GraphParts.discounts(order, line),
                "duties", List.of(),
                "image", null,
                "product", null,
                "variant", null,
                "originalUnitPriceSet", bag(order, line.price),
                "originalTotalSet", bag(order, line.gross(line.quantity)),
                "discountedTotalSet", bag(order, line.net(line.quantity, decimals)),
                "discountedUnitPriceSet", bag(order, line.net(1, decimals)),
                "discountedUnitPriceAfterAllDiscountsSet", bag(order, line.net(1, decimals)),
                "totalDiscountSet", bag(order, line.discount),
                "weight", Map.of("value", (double) line.grams, "unit", "GRAMS"),
                "taxLines", GraphParts.taxLines(order, line));
    }

    static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
