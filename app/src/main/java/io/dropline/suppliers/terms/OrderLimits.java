package io.dropline.suppliers.terms;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier takes.
 *
 * @param minimumOrder least item cost of one purchase order, in the supplier's currency; 0: any
 * @param ordersPerDay purchase orders it can take on a day; null: any number
 */
public record OrderLimits(
        BigDecimal minimumOrder, @Nullable Integer ordersPerDay, boolean takesHazmat, boolean takesOversize) {}
