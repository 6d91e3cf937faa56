package io.dropline.fulfillment;

import io.dropline.catalog.Offer;
import io.dropline.letter.Words;
import io.dropline.orders.Hold;
import io.dropline.orders.HoldPolicy;
import io.dropline.orders.HoldRules;
import io.dropline.orders.OrderToRoute;
import io.dropline.purchasing.PoDraft;
import io.dropline.routing.Decision;
import io.dropline.routing.RoutingAnswer;
import io.dropline.routing.RoutingPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** From a routing decision to what follows from it: a hold, or what to buy. Pure. */
final class Routes {
    private Routes() {}

    /** Why the order has to wait, if it has to. */
    static Optional<Hold> hold(Decision decision, HoldRules rules) {
        if (!decision.answer().complete()) {
            return Optional.of(new Hold(HoldPolicy.NO_SUPPLY, shortage(decision), null));
        }
        return decision.order().marginAccepted() ? Optional.empty() : margin(decision, rules);
    }

    private static String shortage(Decision decision) {
        List<String> lines = new ArrayList<>();
        for (RoutingAnswer.Shortfall shortfall : decision.answer().shortfalls()) {
            lines.add(shortfall.missing() + " of " + shortfall.asked() + " " + shortfall.sku() + " cannot be supplied"
                    + (shortfall.reasons().isEmpty() ? "" : " (" + String.join("; ", shortfall.reasons()) + ")"));
        }
        return String.join(". ", lines);
    }

    private static Optional<Hold> margin(Decision decision, HoldRules rules) {
        BigDecimal revenue = decision.order().lines().stream()
                .map(OrderToRoute.Line::revenue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        RoutingPlan plan = decision.answer().chosen();
        BigDecimal cost = plan.billed();
        BigDecimal margin = revenue.subtract(cost);
        BigDecimal least = revenue.multiply(rules.minimumMarginPercent()).movePointLeft(2);
        return margin.compareTo(least) >= 0
                ? Optional.empty()
                : Optional.of(new Hold(
                        HoldPolicy.MARGIN,
                        "It would earn " + Words.sum(margin, decision.order().currency()) + " on goods for "
                                + Words.sum(revenue, decision.order().currency()) + "; the least allowed is "
                                + rules.minimumMarginPercent()
                                        .stripTrailingZeros()
                                        .toPlainString() + " %",
                        null));
    }

    /** One draft for each supplier that the plan uses. */
    static List<PoDraft> drafts(Decision decision, Map<UUID, Promising.ShipBy> shipBy, String packingSlipText) {
        OrderToRoute order = decision.order();
        RoutingPlan plan = decision.answer().chosen();
        Map<UUID, OrderToRoute.Line> lines = new HashMap<>();
        order.lines().forEach(line -> lines.put(line.id(), line));
        List<PoDraft> drafts = new ArrayList<>();
        for (RoutingPlan.SupplierCost supplier : plan.suppliers()) {
            Promising.ShipBy by = Objects.requireNonNull(shipBy.get(supplier.supplierId()));
            List<PoDraft.Line> bought = plan.allocations().stream()
                    .filter(part -> part.supplierId().equals(supplier.supplierId()))
                    .map(part -> {
                        OrderToRoute.Line line = Objects.requireNonNull(lines.get(part.lineId()));
                        String theirs = decision.supplierSkus()
                                .getOrDefault(part.supplierId(), Map.of())
                                .getOrDefault(part.sku(), part.sku());
                        return new PoDraft.Line(
                                part.lineId(), part.sku(), theirs, line.title(), part.quantity(), part.unitCost());
                    })
                    .toList();
            drafts.add(new PoDraft(
                    order.id(),
                    order.number(),
                    supplier.supplierId(),
                    order.shipTo(),
                    order.currency(),
                    bought,
                    supplier.itemCost(),
                    // Fees by the unit have no line of their own on a purchase order.
                    supplier.dropFee().add(supplier.unitFees()),
                    supplier.freight(),
                    by.day(),
                    by.agreedDays(),
                    packingSlipText));
        }
        return drafts;
    }

    /** What is bought of whom, suppliers in the order of the plan. */
    static List<Offer.Key> bought(Decision decision) {
        RoutingPlan plan = decision.answer().chosen();
        return plan.suppliers().stream()
                .flatMap(supplier -> plan.allocations().stream()
                        .filter(part -> part.supplierId().equals(supplier.supplierId()))
                        .map(part -> new Offer.Key(part.sku(), part.supplierId())))
                .distinct()
                .toList();
    }
}
