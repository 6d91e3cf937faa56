package io.dropline.simulators.store.keeping;

import io.dropline.simulators.ground.Json;
import io.dropline.simulators.store.book.Gid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Payments and refunds of an order as GraphQL shows them. */
final class GraphRefunds {
    private GraphRefunds() {}

    static Map<String, @Nullable Object> refund(Order order, Order.Refund refund) {
        int decimals = order.shop.decimals();
        return Json.of(
                "__typename",
                "Refund",
                "id",
                Gid.of("Refund", refund.id()),
                "legacyResourceId",
                Long.toString(refund.id()),
                "createdAt",
                refund.at().toString(),
                "processedAt",
                refund.at().toString(),
                "updatedAt",
                refund.at().toString(),
                "note",
                GraphOrder.blankToNull(refund.note()),
                "totalRefundedSet",
                GraphOrder.bag(order, refund.amount()),
                "order",
                (Supplier<Object>) () -> GraphOrder.order(order),
                "transactions",
                List.of(transaction(order, refund)),
                "refundShippingLines",
                refund.shipping().signum() == 0
                        ? List.of()
                        : List.of(Json.of(
                                "id", Gid.of("RefundShippingLine", refund.id()),
                                "subtotalAmountSet", GraphOrder.bag(order, refund.shipping()),
                                "taxAmountSet", GraphOrder.bag(order, BigDecimal.ZERO))),
                "refundLineItems",
                refund.quantities().entrySet().stream()
                        .flatMap(entry -> {
                            Line line = order.line(entry.getKey()).orElseThrow();
                            int cancelled = refund.cancelled().getOrDefault(entry.getKey(), 0);
                            var items = new ArrayList<Map<String, @Nullable Object>>();
                            item(order, line, entry.getValue() - cancelled, "NO_RESTOCK", decimals, items);
                            item(order, line, cancelled, "CANCEL", decimals, items);
                            return items.stream();
                        })
                        .toList());
    }

    private static void item(
            Order order,
            Line line,
            int units,
            String restock,
            int decimals,
            List<Map<String, @Nullable Object>> items) {
        if (units > 0) {
            items.add(Json.of(
                    "id",
                    Gid.of("RefundLineItem", line.id),
                    "quantity",
                    units,
                    "restockType",
                    restock,
                    "restocked",
                    false,
                    "subtotalSet",
                    GraphOrder.bag(order, line.net(units, decimals)),
                    "totalTaxSet",
                    GraphOrder.bag(order, line.tax(units, decimals)),
                    "location",
                    restock.equals("CANCEL") ? GraphParts.location(order.shop) : null,
                    "lineItem",
                    GraphOrder.line(order, line)));
        }
    }

    /** One sale, and every refund of it. */
    static List<Map<String, @Nullable Object>> transactions(Order order) {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        if (order.paid) {
            all.add(sale(order));
        }
        order.refunds.forEach(refund -> all.add(transaction(order, refund)));
        return all;
    }

    private static Map<String, @Nullable Object> sale(Order order) {
        return transaction(order, order.id + 3, "SALE", order.originalTotal(), null);
    }

    private static Map<String, @Nullable Object> transaction(Order order, Order.Refund refund) {
        return transaction(order, refund.id() + 1, "REFUND", refund.amount(), sale(order));
    }

    private static Map<String, @Nullable Object> transaction(
            Order order, long id, String kind, BigDecimal amount, @Nullable Map<String, @Nullable Object> parent) {
        return Json.of(
                "__typename",
                "OrderTransaction",
                "id",
                Gid.of("OrderTransaction", id),
                "kind",
                kind,
                "status",
                "SUCCESS",
                "gateway",
                "simulated",
                "createdAt",
                order.createdAt.toString(),
                "amountSet",
                GraphOrder.bag(order, amount),
                "parentTransaction",
                parent);
    }

    static Map<String, @Nullable Object> suggested(Order order, Map<String, ?> arguments) {
        var units = new LinkedHashMap<Line, Integer>();
        var items = new ArrayList<Map<String, @Nullable Object>>();
        int decimals = order.shop.decimals();
        if (arguments.get("refundLineItems") instanceof List<?> wanted) {
            for (Object one : wanted) {
                if (one instanceof Map<?, ?> input && input.get("quantity") instanceof Number quantity) {
                    order.lines.stream()
                            .filter(line -> Gid.of("LineItem", line.id).equals(input.get("lineItemId")))
                            .forEach(line -> {
                                units.merge(line, quantity.intValue(), Integer::sum);
                                item(
                                        order,
                                        line,
                                        quantity.intValue(),
                                        String.valueOf(input.get("restockType")),
                                        decimals,
                                        items);
                            });
                }
            }
        }
        return Json.of(
                "amountSet",
                GraphOrder.bag(order, Refunding.value(order, units).min(order.netPayment())),
                "maximumRefundableSet",
                GraphOrder.bag(order, order.netPayment()),
                "refundLineItems",
                items);
    }
}
