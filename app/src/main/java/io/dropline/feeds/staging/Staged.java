package io.dropline.feeds.staging;

import java.util.List;

/**
 * What came in.
 *
 * @param rows copied
 * @param badRows set aside
 * @param firstBad the first of these
 * @param tellsStock whether any row tells a quantity
 * @param tellsTerms whether any row tells a cost, MAP or MSRP
 */
public record Staged(long rows, long badRows, List<BadRow> firstBad, boolean tellsStock, boolean tellsTerms) {
    /** How many bad rows are kept. */
    public static final int MOST_BAD = 1000;
}
