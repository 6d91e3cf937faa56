package io.dropline.inventory.available;

import io.dropline.inventory.price.PricePolicy;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * What the merchant decided about stock of all suppliers.
 *
 * @param oversellPercent of orders that may find nothing left at the supplier; buffers are learned for it
 */
public record StockPolicy(BigDecimal oversellPercent, PricePolicy price) {
    public static final StockPolicy DEFAULT = new StockPolicy(new BigDecimal("2"), PricePolicy.DEFAULT);

    /**
     * How long a supplier's figures are believed.
     *
     * @param freshHours whole for so long
     * @param voidHours not at all after so long; in proportion between
     * @param chosen whether somebody chose it
     */
    public record Belief(UUID supplierId, String code, String name, int freshHours, int voidHours, boolean chosen) {}
}
