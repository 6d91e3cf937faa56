package io.dropline.stores.shopify.refunds;

import io.dropline.refunds.RefundsInStore.Line;
import io.dropline.refunds.RefundsInStore.Wanted;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** An order as {@code refund-order.graphql} reads it: how it was paid, and what was paid back. */
record PaidOrder(JsonNode order) {
    private static final Set<String> PAYMENTS = Set.of("SALE", "CAPTURE");
    private static final Set<String> GOES_BACK = Set.of("SUCCESS", "PENDING", "AWAITING_RESPONSE");

    /** A payment with what of it can be paid back, in the customer's currency. */
    private record Parent(String id, String gateway, BigDecimal left) {}

    /** The store's id of the refund whose note names this one. */
    Optional<String> done(Wanted refund) {
        for (JsonNode one : order.path("refunds")) {
            if (one.path("note").asString("").contains(refund.id().toString())) {
                return Optional.of(one.path("id").asString(""));
            }
        }
        return Optional.empty();
    }

    /** What {@code refundCreate} is called with; empty where no payment is left that could be paid back. */
    Optional<Map<String, Object>> input(Wanted refund) {
        List<Map<String, Object>> transactions = transactions(refund, shown(refund.amount()));
        if (transactions.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("orderId", refund.orderRef());
        input.put("note", refund.note());
        input.put("notify", false); // the customer hears of it from us
        if (foreign()) {
            input.put("currency", order.path("presentmentCurrencyCode").asString(""));
        }
        List<Map<String, Object>> lines = lines(refund);
        if (!lines.isEmpty()) {
            input.put("refundLineItems", lines);
        }
        if (refund.shipping().signum() > 0) {
            input.put("shipping", Map.of("amount", shown(refund.shipping()).toPlainString()));
        }
        if (refund.restockingFee().signum() > 0) {
            input.put("discrepancyReason", "RESTOCK");
        }
        input.put("transactions", transactions);
        return Optional.of(input);
    }

    /** The lines to ask about before; the store says to which location cancelled units go back. */
    static List<Map<String, Object>> asked(Wanted refund) {
        List<Map<String, Object>> lines = new ArrayList<>();
        if (refund.returnRef() == null) { // what a return in the store brings back, it takes off the order by itself
            for (Line line : refund.lines()) {
                add(lines, line.lineRef(), line.units() - line.unshipped(), "NO_RESTOCK");
                add(lines, line.lineRef(), line.unshipped(), "CANCEL");
            }
        }
        return lines;
    }

    private static void add(List<Map<String, Object>> lines, String ref, int units, String restock) {
        if (units > 0) {
            lines.add(new LinkedHashMap<>(Map.of("lineItemId", ref, "quantity", units, "restockType", restock)));
        }
    }

    private List<Map<String, Object>> lines(Wanted refund) {
        Map<String, String> locations = new HashMap<>();
        for (JsonNode line : order.path("suggestedRefund").path("refundLineItems")) {
            String location = line.path("location").path("id").asString("");
            if (!location.isEmpty()) {
                locations.put(line.path("lineItem").path("id").asString(""), location);
            }
        }
        List<Map<String, Object>> lines = asked(refund);
        lines.stream()
                .filter(line -> "CANCEL".equals(line.get("restockType")))
                .forEach(line -> Optional.ofNullable(locations.get(line.get("lineItemId")))
                        .ifPresent(location -> line.put("locationId", location)));
        return lines;
    }

    /** The payments it goes back to, the largest first; what none has room for is asked of the first, so that the store says why not. */
    private List<Map<String, Object>> transactions(Wanted refund, BigDecimal amount) {
        List<Map<String, Object>> transactions = new ArrayList<>();
        BigDecimal rest = amount;
        List<Parent> parents = parents();
        BigDecimal room = parents.stream().map(Parent::left).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tooMuch = amount.subtract(room).max(BigDecimal.ZERO);
        for (Parent parent : parents) {
            BigDecimal part = rest.min(transactions.isEmpty() ? parent.left().add(tooMuch) : parent.left());
            if (part.signum() > 0) {
                transactions.add(Map.of(
                        "orderId",
                        refund.orderRef(),
                        "parentId",
                        parent.id(),
                        "gateway",
                        parent.gateway(),
                        "kind",
                        "REFUND",
                        "amount",
                        part.toPlainString()));
                rest = rest.subtract(part);
            }
        }
        return transactions;
    }

    private List<Parent> parents() {
        Map<String, BigDecimal> back = new HashMap<>();
        for (JsonNode one : order.path("transactions")) {
            if (one.path("kind").asString("").equals("REFUND")
                    && GOES_BACK.contains(one.path("status").asString(""))) {
                back.merge(
                        one.path("parentTransaction").path("id").asString(""),
                        amount(one.path("amountSet"), "presentmentMoney"),
                        BigDecimal::add);
            }
        }
        List<Parent> parents = new ArrayList<>();
        for (JsonNode one : order.path("transactions")) {
            if (PAYMENTS.contains(one.path("kind").asString(""))
                    && one.path("status").asString("").equals("SUCCESS")) {
                String id = one.path("id").asString("");
                parents.add(new Parent(
                        id,
                        one.path("gateway").asString(""),
                        amount(one.path("amountSet"), "presentmentMoney")
                                .subtract(back.getOrDefault(id, BigDecimal.ZERO))
                                .max(BigDecimal.ZERO)));
            }
        }
        parents.sort(Comparator.comparing(Parent::left).reversed());
        return parents;
    }

    private boolean foreign() {
        return !order.path("presentmentCurrencyCode")
                .asString("")
                .equals(order.path("currencyCode").asString(""));
    }

    /** An amount of the shop's currency in the customer's, at the rate at which the order was paid; all that is left is exactly all that is left. */
    private BigDecimal shown(BigDecimal amount) {
        if (!foreign()) {
            return amount;
        }
        JsonNode net = order.path("netPaymentSet");
        if (amount.compareTo(amount(net, "shopMoney")) == 0) {
            return amount(net, "presentmentMoney");
        }
        BigDecimal shop = amount(order.path("totalReceivedSet"), "shopMoney");
        BigDecimal paid = amount(order.path("totalReceivedSet"), "presentmentMoney");
        int digits = Math.max(
                0,
                Currency.getInstance(order.path("presentmentCurrencyCode").asString("USD"))
                        .getDefaultFractionDigits());
        return shop.signum() == 0 ? BigDecimal.ZERO : amount.multiply(paid).divide(shop, digits, RoundingMode.HALF_UP);
    }

    private static BigDecimal amount(JsonNode set, String which) {
        String text = set.path(which).path("amount").asString("");
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }
}
