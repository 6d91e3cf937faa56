package io.dropline.routing.search.stepped;

import io.dropline.routing.search.Amounts;
import io.dropline.routing.search.Found;
import io.dropline.routing.search.Market;
import io.dropline.routing.search.Search;
import org.jspecify.annotations.Nullable;

/** Plans for a market that is not plain. */
public final class SteppedSearch implements Search {
    /** The part of the effort that every plan gets, though the plans before it took all. */
    private static final int RESERVE = 5;

    private final Market market;
    private final long effort;
    private long unspent;
    private boolean mayMiss;
    /** Whether the last search looked at everything. */
    private boolean complete;

    private @Nullable Found cheapest;

    /** @param effort sums that may be made */
    public SteppedSearch(Market market, long effort) {
        this.market = market;
        this.effort = effort;
        unspent = effort;
    }

    /** Whether this search can hold the market. */
    public static boolean fits(Market market) {
        return Tables.fit(market);
    }

    @Override
    public Found cheapest() {
        Found best = among(new long[] {(1L << market.suppliers) - 1});
        if (best == null) {
            mayMiss = true;
            best = among(new long[] {(1L << market.suppliers) - 1});
        }
        cheapest = best == null ? Found.nothing(market, complete ? 0 : Found.UNKNOWN) : best;
        return cheapest;
    }

    @Override
    public @Nullable Found without(long suppliers) {
        long whole = (1L << market.suppliers) - 1;
        long[] sets = new long[Long.bitCount(suppliers)];
        int size = 0;
        for (long rest = suppliers; rest != 0; rest &= rest - 1) {
            sets[size++] = whole & ~Long.lowestOneBit(rest);
        }
        Found best = among(sets);
        long least = cheapest == null ? 0 : cheapest.supplied();
        return best != null && best.supplied() < least ? null : best;
    }

    /** The cheapest plan of the suppliers of any of these sets. */
    private @Nullable Found among(long[] sets) {
        complete = true;
        Tables tables = new Tables(market, mayMiss);
        if (tables.hopeless || tables.units() == 0) {
            return null;
        }
        Effort left = new Effort(unspent);
        Best best = new Best(tables);
        Relaxed relaxed = new Relaxed(tables);
        long open = Long.MAX_VALUE;
        for (long set : sets) {
            new Opening(tables, relaxed, best, left).from(set);
            Branching branching = new Branching(tables, left, best, relaxed);
            branching.search(Node.of(tables, set));
            open = Math.min(open, branching.openBound());
        }
        complete = open == Long.MAX_VALUE;
        unspent = Math.max(left.left(), effort / RESERVE);
        return best.found() ? found(best, tables, open) : null;
    }

    /** @param open what was left unseen costs this much or more, units that are missing included */
    private Found found(Best best, Tables tables, long open) {
        long cost = -market.penalty;
        for (int j = 0; j < market.suppliers; j++) {
            int[] column = new int[market.items];
            int count = 0;
            for (int i = 0; i < column.length; i++) {
                column[i] = best.units[i][j];
                count += column[i];
            }
            cost += count == 0 ? 0 : market.parcelCost(j, column) + market.penalty;
        }
        int[][] pinned = new int[market.items][0];
        for (int i = 0; i < pinned.length; i++) {
            SharedLines lines = tables.lines[i];
            pinned[i] = lines == null ? pinned[i] : lines.suppliersOf(best.units[i]);
        }
        return new Found(best.units, pinned, cost, bound(best, tables, open, cost));
    }

    private static long bound(Best best, Tables tables, long open, long cost) {
        if (tables.confusesMissing()) {
            return Found.UNKNOWN;
        }
        if (open >= best.cost) {
            return cost;
        }
        long gap = best.cost - Math.max(0, open);
        return Math.min(cost - 1, cost - Amounts.times(gap, tables.grain));
    }
}
