package io.dropline.routing;

import io.dropline.routing.search.Amounts;
import java.math.BigDecimal;

/**
 * From so many units on, each unit of the SKU on one purchase order costs this much, all of them.
 *
 * @param from at least one; of several breaks that are reached the one with the greatest number decides
 */
public record CostBreak(int from, BigDecimal unitCost) {
    public CostBreak {
        Amounts.checked(unitCost, "unit cost from " + from + " units on");
        if (from < 1) {
            throw new IllegalArgumentException("a break from " + from + " units on");
        }
    }
}
