package io.dropline.routing;

import io.dropline.routing.search.Amounts;
import java.math.BigDecimal;

/**
 * What a supplier does not take.
 *
 * @param minimumOrder the least item cost of one purchase order
 * @param ordersLeft purchase orders that it still takes today
 * @param orders of how many
 */
public record SupplierLimits(
        BigDecimal minimumOrder, int ordersLeft, int orders, boolean takesHazmat, boolean takesOversize) {
    /** Takes everything. */
    public static final SupplierLimits NONE =
            new SupplierLimits(BigDecimal.ZERO, Integer.MAX_VALUE, Integer.MAX_VALUE, true, true);

    public SupplierLimits {
        Amounts.checked(minimumOrder, "minimum order");
    }
}
