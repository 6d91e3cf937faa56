package io.dropline.routing;

import java.util.UUID;

/**
 * One order line that needs a supplier.
 *
 * @param quantity units still to be supplied; zero asks for nothing, ten million is the most
 * @param unitWeightGrams weight of one unit; where lines of one SKU disagree, the heaviest counts for all
 * @param oneSupplierOnly the line must not be split between suppliers
 * @param hazmat only a supplier that takes dangerous goods may ship it
 * @param oversize only a supplier that takes oversize goods may ship it
 */
public record Demand(
        UUID lineId,
        String sku,
        String brand,
        int quantity,
        int unitWeightGrams,
        boolean oneSupplierOnly,
        boolean hazmat,
        boolean oversize) {
    private static final int MOST_UNITS = 10_000_000;

    public Demand {
        if (quantity < 0 || quantity > MOST_UNITS) {
            throw new IllegalArgumentException("quantity of " + sku + " is out of range: " + quantity);
        }
        if (unitWeightGrams < 0) {
            throw new IllegalArgumentException("weight of " + sku + " is negative: " + unitWeightGrams);
        }
    }

    /** A line of ordinary goods. */
    public Demand(UUID lineId, String sku, String brand, int quantity, int unitWeightGrams, boolean oneSupplierOnly) {
        this(lineId, sku, brand, quantity, unitWeightGrams, oneSupplierOnly, false, false);
    }
}
