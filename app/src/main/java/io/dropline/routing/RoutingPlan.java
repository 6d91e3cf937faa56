package io.dropline.routing;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Who ships what, and what that costs. Amounts are exact and in the order's currency.
 *
 * @param allocations by line id, then in the order of the suppliers
 * @param suppliers those used, in the order that breaks ties
 * @param splitPenalty the merchant's penalty for the parcels beyond the first; a preference, not a cost that anybody bills
 * @param total item cost, drop fees, freight and penalty
 */
public record RoutingPlan(
        List<Allocation> allocations, List<SupplierCost> suppliers, BigDecimal splitPenalty, BigDecimal total) {
    /** So many units of a line from a supplier. */
    public record Allocation(UUID lineId, String sku, UUID supplierId, int quantity, BigDecimal unitCost) {}

    /** What one supplier bills for its part. */
    public record SupplierCost(
            UUID supplierId, String name, BigDecimal itemCost, BigDecimal dropFee, BigDecimal freight) {}

    public RoutingPlan {
        allocations = List.copyOf(allocations);
        suppliers = List.copyOf(suppliers);
    }
}
