package io.dropline.routing;

import io.dropline.routing.search.Amounts;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier does not take.
 *
 * @param minimumOrder the least item cost of one purchase order
 * @param ordersLeft purchase orders that it still takes today
 * @param orders of how many
 * @param withheld why the order is not for it; null where it may have it
 */
public record SupplierLimits(
        BigDecimal minimumOrder,
        int ordersLeft,
        int orders,
        boolean takesHazmat,
        boolean takesOversize,
        @Nullable Withheld withheld) {
    /** Takes everything. */
    public static final SupplierLimits NONE =
            new SupplierLimits(BigDecimal.ZERO, Integer.MAX_VALUE, Integer.MAX_VALUE, true, true);

    public SupplierLimits {
        Amounts.checked(minimumOrder, "minimum order");
    }

    /** The limits of a supplier that may have the order. */
    public SupplierLimits(
            BigDecimal minimumOrder, int ordersLeft, int orders, boolean takesHazmat, boolean takesOversize) {
        this(minimumOrder, ordersLeft, orders, takesHazmat, takesOversize, null);
    }

    /** The same for an order that it may have. */
    SupplierLimits granted() {
        return new SupplierLimits(minimumOrder, ordersLeft, orders, takesHazmat, takesOversize);
    }
}
