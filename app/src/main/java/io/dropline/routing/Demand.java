package io.dropline.routing;

import java.util.UUID;

/**
 * One order line that needs a supplier.
 *
 * @param quantity units still to be supplied; zero asks for nothing, ten million is the most
 * @param unitWeightGrams weight of one unit; where lines of one SKU disagree, the heaviest counts for all
 * @param oneSupplierOnly the line must not be split between suppliers
 */
public record Demand(
        UUID lineId, String sku, String brand, int quantity, int unitWeightGrams, boolean oneSupplierOnly) {
    private static final int MOST_UNITS = 10_000_000;

    public Demand {
        if (quantity < 0 || quantity > MOST_UNITS) {
            throw new IllegalArgumentException("quantity of " + sku + " is out of range: " + quantity);
        }
        if (unitWeightGrams < 0) {
            throw new IllegalArgumentException("weight of " + sku + " is negative: " + unitWeightGrams);
        }
    }
}
