package io.dropline.finance.totals;

import java.util.List;

/**
 * One step of the way, counted.
 *
 * @param sums by currency; one without a currency where nothing has a price
 * @param gaps what is not accounted for, the oldest first; at most {@link ControlTotals#SHOWN}
 * @param gapCount of all of them
 */
public record Stage(Control control, List<Sum> sums, List<Gap> gaps, int gapCount) {
    public boolean green() {
        return gapCount == 0;
    }
}
