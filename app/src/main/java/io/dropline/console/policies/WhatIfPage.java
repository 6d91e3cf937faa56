package io.dropline.console.policies;

import io.dropline.console.page.Form;
import io.dropline.console.page.Show;
import io.dropline.lab.Preview;
import io.dropline.routing.RoutingPlan;
import io.dropline.routing.RoutingPlan.SupplierCost;
import io.dropline.suppliers.Supplier;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An order under other rules.
 *
 * @param preview null where the order has no question to ask again
 */
public record WhatIfPage(
        UUID order,
        Form form,
        List<Supplier> suppliers,
        @Nullable Preview preview,
        List<String> changes) {
    /** A term of a plan's cost. */
    public record Term(String label, String amount) {}

    /** The terms of a plan that are not nothing. */
    public static List<Term> terms(RoutingPlan plan, String currency) {
        return List.of(
                        new Sum("Items", sum(plan, SupplierCost::itemCost)),
                        new Sum("Fees by the unit", sum(plan, SupplierCost::unitFees)),
                        new Sum("Drop fees", sum(plan, SupplierCost::dropFee)),
                        new Sum("Shipping", sum(plan, SupplierCost::freight)),
                        new Sum("Risk of a rejection", sum(plan, SupplierCost::rejection)),
                        new Sum("Risk of a late shipment", sum(plan, SupplierCost::lateness)),
                        new Sum("Expected returns", sum(plan, SupplierCost::returns)),
                        new Sum("Days past the promise", sum(plan, SupplierCost::breach)),
                        new Sum("Extra parcels", plan.splitPenalty()))
                .stream()
                .filter(one -> one.amount().signum() != 0)
                .map(one -> new Term(one.label(), Show.money(one.amount(), currency)))
                .toList();
    }

    private record Sum(String label, BigDecimal amount) {}

    private static BigDecimal sum(RoutingPlan plan, Function<SupplierCost, BigDecimal> term) {
        return plan.suppliers().stream().map(term).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What a supplier ships, as in "2 × SAUNA". */
    public static String goods(RoutingPlan plan, UUID supplier) {
        return plan.allocations().stream()
                .filter(part -> part.supplierId().equals(supplier))
                .map(part -> part.quantity() + " × " + part.sku())
                .collect(Collectors.joining(", "));
    }

    /** Whether the order would go elsewhere, or otherwise split. */
    public boolean changes(Preview asked) {
        return !asked.then().chosen().allocations().equals(asked.plan().allocations());
    }
}
