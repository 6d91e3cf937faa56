package io.dropline.routing.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans in which lines may come from several suppliers. */
final class SplitSearch implements Search {
    /** The part of the effort that every plan gets, though the plans before it took all. */
    private static final int RESERVE = 5;

    private final Market market;
    private final long effort;
    private long unspent;
    private final List<Variant> variants = new ArrayList<>();
    private boolean all = true;

    SplitSearch(Market market, long effort) {
        this.market = market;
        this.effort = effort;
        unspent = effort;
        List<Integer> shared = new ArrayList<>(0);
        for (int i = 0; i < market.items; i++) {
            if (SharedStock.isNeeded(market, i)) {
                shared.add(i);
            }
        }
        if (shared.isEmpty()) {
            variants.add(Variant.plain(market));
        } else {
            pin(shared);
        }
    }

    private void pin(List<Integer> shared) {
        List<int[][]> pinnings = new ArrayList<>();
        pinnings.add(new int[market.items][0]);
        for (int i : shared) {
            all &= SharedStock.isSmall(market, i);
            List<int[]> ways = SharedStock.ways(market, i);
            List<int[][]> more = new ArrayList<>();
            for (int[][] pinning : pinnings) {
                for (int[] way : ways) {
                    int[][] longer = pinning.clone();
                    longer[i] = way;
                    more.add(longer);
                }
            }
            all &= more.size() <= SharedStock.MOST_WAYS;
            pinnings = more.subList(0, Math.min(more.size(), SharedStock.MOST_WAYS));
        }
        for (int[][] pinning : pinnings) {
            variants.add(Variant.pinned(market, pinning));
        }
    }

    @Override
    public Found cheapest() {
        Found best = best(0);
        return best == null ? Found.nothing(market, 0) : best;
    }

    @Override
    public @Nullable Found without(long suppliers) {
        return best(suppliers);
    }

    private @Nullable Found best(long avoid) {
        Budget budget = new Budget(unspent);
        Found best = null;
        long bound = all ? Long.MAX_VALUE : Found.UNKNOWN;
        for (Variant variant : variants) {
            long limit = best == null ? Long.MAX_VALUE : Math.ceilDiv(best.cost, variant.problem.grain);
            PlanSearch search = new PlanSearch(variant.problem, budget, avoid);
            Found found = search.search(limit);
            bound = Math.min(bound, search.openBound());
            if (found != null && (best == null || found.cost * variant.problem.grain < best.cost)) {
                best = variant.told(found);
            }
        }
        unspent = Math.max(budget.left(), effort / RESERVE);
        return best == null ? null : new Found(best.units, best.pinned, best.cost, bound);
    }
}
