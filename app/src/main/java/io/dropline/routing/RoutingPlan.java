package io.dropline.routing;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who ships what, and what that costs. Amounts are exact and in the order's currency.
 *
 * @param allocations by line id, then in the order of the suppliers
 * @param suppliers those used, in the order that breaks ties
 * @param splitPenalty the merchant's penalty for the parcels beyond the first; a preference, not a cost that anybody bills
 * @param total what is billed, what is expected beside it, and the penalty
 */
public record RoutingPlan(
        List<Allocation> allocations, List<SupplierCost> suppliers, BigDecimal splitPenalty, BigDecimal total) {
    /** So many units of a line from a supplier. */
    public record Allocation(UUID lineId, String sku, UUID supplierId, int quantity, BigDecimal unitCost) {}

    /**
     * What buying a part from one supplier costs. It bills item cost, unit fees, drop fee and freight; the rest is expected, not billed: see
     * {@link ExpectedCosts}. What answers of before did not tell is nothing.
     */
    public record SupplierCost(
            UUID supplierId,
            String name,
            BigDecimal itemCost,
            BigDecimal unitFees,
            BigDecimal dropFee,
            BigDecimal freight,
            BigDecimal rejection,
            BigDecimal lateness,
            BigDecimal returns,
            BigDecimal breach) {
        public SupplierCost {
            unitFees = orNothing(unitFees);
            rejection = orNothing(rejection);
            lateness = orNothing(lateness);
            returns = orNothing(returns);
            breach = orNothing(breach);
        }

        private static BigDecimal orNothing(@Nullable BigDecimal amount) {
            return amount == null ? BigDecimal.ZERO : amount;
        }

        /** What the supplier will ask for. */
        public BigDecimal billed() {
            return itemCost.add(unitFees).add(dropFee).add(freight);
        }

        /** What is to be expected beside that. */
        public BigDecimal expected() {
            return rejection.add(lateness).add(returns).add(breach);
        }
    }

    public RoutingPlan {
        allocations = List.copyOf(allocations);
        suppliers = List.copyOf(suppliers);
    }

    /** What the suppliers will ask for: the total without what is only expected or preferred. */
    public BigDecimal billed() {
        return suppliers.stream().map(SupplierCost::billed).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
