package io.dropline.api.suppliers.agreed;

import io.dropline.api.Given;
import io.dropline.api.Says;
import io.dropline.suppliers.terms.OrderLimits;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a supplier takes. */
public record LimitsBody(
        @Says("Least item cost of one purchase order, in the supplier's currency; none where it is left out.") @Nullable
        BigDecimal minimumOrder,

        @Says("Purchase orders on a day; any number where it is left out.") @Nullable
        Integer ordersPerDay,

        @Says("False where it is left out.") @Nullable Boolean takesHazmat,

        @Says("True where it is left out.") @Nullable Boolean takesOversize) {

    OrderLimits limits() {
        return new OrderLimits(
                Given.or(minimumOrder, BigDecimal.ZERO),
                ordersPerDay,
                Given.or(takesHazmat, false),
                Given.or(takesOversize, true));
    }
}
