package io.dropline.routing.search;

/**
 * A shipping rule as numbers: {@code base + perUnit * units + perGram * grams}, and nothing from {@code freeFrom} on.
 * Amounts are {@link Amounts units}.
 *
 * @param base may be negative, where the first unit travels for less than the next
 * @param freeFrom item cost, or {@link Market#NEVER}
 */
public record FreightTerms(long base, long perUnit, long perGram, long freeFrom) {
    /** Freight is never charged. */
    public static final FreightTerms FREE = new FreightTerms(0, 0, 0, Market.NEVER);

    /** The same, but nothing from the threshold on. */
    public FreightTerms freeOver(long threshold) {
        return threshold <= 0 ? FREE : new FreightTerms(base, perUnit, perGram, Math.min(freeFrom, threshold));
    }

    /** What a unit of this weight adds to the freight; {@code Long.MAX_VALUE} stands for all that does not fit. */
    public long ofUnit(int grams) {
        return Amounts.plus(perUnit, Amounts.times(perGram, grams));
    }
}
