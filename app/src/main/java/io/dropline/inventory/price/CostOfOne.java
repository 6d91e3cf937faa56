package io.dropline.inventory.price;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one unit costs at one supplier that may be sold, in the merchant's currency.
 *
 * @param unitCost for a quantity of one, with what is billed for each unit
 * @param dropFee of a purchase order: a customer who buys one unit causes one
 * @param mapPrice the least price that may be advertised; null: none
 * @param msrp null: none
 * @param available units that are safe to sell
 */
public record CostOfOne(
        String supplier,
        BigDecimal unitCost,
        BigDecimal dropFee,
        @Nullable BigDecimal mapPrice,
        @Nullable BigDecimal msrp,
        int available) {
    BigDecimal landed() {
        return unitCost.add(dropFee);
    }
}
