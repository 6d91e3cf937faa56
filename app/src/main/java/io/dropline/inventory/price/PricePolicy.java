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
}
