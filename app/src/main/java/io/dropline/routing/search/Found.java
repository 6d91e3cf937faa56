package io.dropline.routing.search;

/** The result of a search. Cost and bound are {@link Amounts units}. */
public final class Found {
    /** The bound where nothing was proved: any other plan might be cheaper, or supply more. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    /** Units, [item][supplier]. */
    public final int[][] units;
    /** [item][unsplit line] to supplier, in the order of {@link Market#unsplit}, -1 where nobody has it; empty for an item that needs no such answer. */
    public final int[][] pinned;

    public final long cost;
    /** No plan that supplies as much costs less than this. */
    public final long bound;

    public Found(int[][] units, int[][] pinned, long cost, long bound) {
        this.units = units;
        this.pinned = pinned;
        this.cost = cost;
        this.bound = Math.min(bound, cost);
    }

    /**
     * The plan where nobody has anything.
     *
     * @param bound 0 where there is no other, or {@link #UNKNOWN}
     */
    public static Found nothing(Market market, long bound) {
        return new Found(new int[market.items][market.suppliers], new int[market.items][0], 0, bound);
    }

    /** Whether the plan is proved to be the cheapest. */
    public boolean proved() {
        return bound == cost;
    }

    /** How much cheaper another plan might at most be that supplies as much; no plan costs less than nothing. */
    public long gap() {
        return Math.max(0, cost - Math.max(0, bound));
    }

    /** Units supplied in all. */
    public long supplied() {
        long supplied = 0;
        for (int[] row : units) {
            for (int n : row) {
                supplied += n;
            }
        }
        return supplied;
    }

    /** The suppliers that the plan uses, as a bit set. */
    public long used() {
        return used(units);
    }

    static long used(int[][] units) {
        long used = 0;
        for (int[] row : units) {
            for (int j = 0; j < row.length; j++) {
                if (row[j] > 0) {
                    used |= 1L << j;
                }
            }
        }
        return used;
    }
}
