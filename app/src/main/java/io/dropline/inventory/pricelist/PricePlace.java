package io.dropline.inventory.pricelist;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/**
 * A place in the price list. In addresses "0_0.25_SKU".
 *
 * @param rank the smaller the earlier
 * @param share the greater the earlier among those of a rank
 * @param sku the alphabet decides among the rest
 */
public record PricePlace(int rank, BigDecimal share, String sku) implements Comparable<PricePlace> {
    private static final Comparator<PricePlace> ORDER = Comparator.comparingInt(PricePlace::rank)
            .thenComparing(PricePlace::share, Comparator.reverseOrder())
            .thenComparing(PricePlace::sku);

    /** A place before all others. */
    public static final PricePlace START = new PricePlace(-1, BigDecimal.ZERO, "");

    private static final int LAST = 9;

    /** The place of a SKU among those that come last. */
    static PricePlace last(String sku) {
        return new PricePlace(LAST, BigDecimal.ZERO, sku);
    }

    /** The SKU after which those go on that come last; empty: with the first of them. */
    String lastAfter() {
        return rank < LAST ? "" : sku;
    }

    /** Reads what {@link #toString} wrote; empty: it is nothing of the kind. */
    public static Optional<PricePlace> parse(String text) {
        String[] parts = text.split("_", 3);
        try {
            // No share that we wrote is longer, and a longer one is work for whoever compares it.
            return parts.length < 3 || parts[1].length() > 60
                    ? Optional.empty()
                    : Optional.of(new PricePlace(Integer.parseInt(parts[0]), new BigDecimal(parts[1]), parts[2]));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(PricePlace other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return rank + "_" + share + "_" + sku;
    }
}
