package io.dropline.inventory.price;

import java.math.BigDecimal;

/**
 * What the merchant wants to earn.
 *
 * @param marginPercent of the price, after cost and fees
 * @param feePercent of the price, for payment and store
 * @param feeFixed of each sale, in the merchant's currency
 */
public record PricePolicy(BigDecimal marginPercent, BigDecimal feePercent, BigDecimal feeFixed) {
    public static final PricePolicy DEFAULT =
            new PricePolicy(new BigDecimal("25"), new BigDecimal("3"), new BigDecimal("0.30"));

    /** What a sale at {@code price} leaves of it after {@code cost} and fees; negative: what it loses. */
    public BigDecimal earned(BigDecimal price, BigDecimal cost) {
        BigDecimal fees = price.multiply(feePercent).movePointLeft(2).add(feeFixed);
        return price.subtract(fees).subtract(cost);
    }
}
