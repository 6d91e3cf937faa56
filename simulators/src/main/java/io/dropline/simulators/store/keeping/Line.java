package io.dropline.simulators.store.keeping;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** One line of an order. Guarded by the {@link Book}. */
final class Line {
    final long id;
    final String sku;
    final String title;
    final String brand;
    final int grams;
    final BigDecimal price;
    final BigDecimal discount;
    final BigDecimal taxRate;
    /** As first ordered or later added; an edit that removes leaves it as it was. */
    int quantity;
    /** Without what was removed, cancelled or refunded. */
    int currentQuantity;

    int refunded;
    /** Units that came back by a return that was processed. */
    int returned;

    Line(
            long id,
            String sku,
            String title,
            String brand,
            int grams,
            BigDecimal price,
            BigDecimal discount,
            BigDecimal taxRate,
            int quantity) {
        this.id = id;
        this.sku = sku;
        this.title = title;
        this.brand = brand;
        this.grams = grams;
        this.price = price;
        this.discount = discount;
        this.taxRate = taxRate;
        this.quantity = quantity;
        this.currentQuantity = quantity;
    }

    /** Units that were neither refunded nor returned. */
    int refundable() {
        return quantity - refunded - returned;
    }

    BigDecimal gross(int units) {
        return price.multiply(BigDecimal.valueOf(units));
    }

    /** Price of these units less their share of the line's discount. */
    BigDecimal net(int units, int decimals) {
        BigDecimal share = quantity == 0
                ? BigDecimal.ZERO
                : discount.multiply(BigDecimal.valueOf(units))
                        .divide(BigDecimal.valueOf(quantity), decimals, RoundingMode.HALF_UP);
        return gross(units).subtract(share);
    }

    BigDecimal tax(int units, int decimals) {
        return net(units, decimals).multiply(taxRate).setScale(decimals, RoundingMode.HALF_UP);
    }
}
