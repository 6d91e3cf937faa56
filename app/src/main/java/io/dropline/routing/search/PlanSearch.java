package io.dropline.routing.search;

import org.jspecify.annotations.Nullable;

/**
 * Looks through the sets of suppliers, smaller sets first and within one size in the order of the suppliers, and cuts every branch whose
 * lower bound is not below the best plan so far. For every set that remains, the cheapest plan within it is found exactly. What the search
 * leaves out therefore costs as much as the plan it returns or more, and of equally cheap plans it returns the one of fewest suppliers, then
 * the one whose suppliers come first.
 */
final class PlanSearch {
    /** With so few suppliers looking at every set is quicker than preparing for it. */
    private static final int FEW = 6;

    /** What it costs to take one item from the cheapest suppliers, for the {@link Budget}. */
    private static final long WORK = 4;

    private final Problem problem;
    private final Budget budget;
    private final long avoid;
    private final Box box;
    private final Relaxation free;
    private final @Nullable Relaxation enveloped;
    private final Incumbent incumbent = new Incumbent();
    private final ThresholdSearch within;
    private long openBound = Long.MAX_VALUE;

    /** @param avoid a set of suppliers that may not all be used together, or 0 */
    PlanSearch(Problem problem, Budget budget, long avoid) {
        this.problem = problem;
        this.budget = budget;
        this.avoid = avoid;
        box = new Box(problem);
        free = Relaxation.free(problem);
        enveloped = problem.thresholds == 0 ? null : Relaxation.enveloped(problem);
        within = new ThresholdSearch(problem, box, incumbent, budget);
    }

    /** The best plan in the problem's own grain, or null if there is nothing to supply or no allowed set reaches the targets. */
    @Nullable
    Found search(long knownLimit) {
        if (problem.isEmpty()) {
            return null;
        }
        incumbent.limit = knownLimit;
        Incumbent rough = problem.suppliers > FEW ? opening() : incumbent;
        if (rough.found()) {
            incumbent.expect(rough.cost);
        }
        for (int size = 1; size <= problem.suppliers; size++) {
            long bound = boundFrom(size);
            if (bound >= incumbent.limit) {
                break;
            }
            descend(0, 0, size, size);
            if (budget.exhausted()) {
                openBound = boundFrom(size);
                break;
            }
        }
        if (!incumbent.found() && !rough.found() && budget.exhausted()) {
            rough = opening();
        }
        Incumbent best = incumbent.found() ? incumbent : rough;
        return best.found() ? new Found(best.units, new int[problem.items][0], best.cost, openBound) : null;
    }

    /** What the search left unseen costs this much or more, in {@link Amounts units}; the largest number if it saw everything. */
    long openBound() {
        return openBound == Long.MAX_VALUE ? Long.MAX_VALUE : openBound * problem.grain;
    }

    private Incumbent opening() {
        Incumbent best = new Incumbent();
        long all = (1L << problem.suppliers) - 1;
        if (avoid == 0) {
            return new Opening(problem, box, budget).from(all);
        }
        for (long rest = avoid; rest != 0; rest &= rest - 1) {
            Incumbent one = new Opening(problem, box, budget).from(all & ~Long.lowestOneBit(rest));
            if (one.cost < best.cost) {
                best = one;
            }
        }
        return best;
    }

    private long boundFrom(int size) {
        long bound = free.boundFrom(size);
        return enveloped == null ? bound : Math.max(bound, enveloped.boundFrom(size));
    }

    private void descend(long chosen, int from, int missing, int size) {
        if (missing == 0) {
            if (avoid == 0 || (chosen & avoid) != avoid) {
                visit(chosen);
            }
            return;
        }
        for (int j = from; j <= problem.suppliers - missing && !budget.exhausted(); j++) {
            // what comes before j is left out from here on: the bound only rises with j
            if (bound(chosen, j, missing, size) >= incumbent.limit) {
                return;
            }
            descend(chosen | (1L << j), j + 1, missing - 1, size);
        }
    }

    private long bound(long chosen, int from, int missing, int size) {
        budget.spend(WORK * problem.items);
        long allowed = chosen | (-1L << from);
        long bound = free.bound(allowed, free.charged(chosen), from, missing, size);
        if (enveloped == null || bound >= incumbent.limit) {
            return bound;
        }
        budget.spend(WORK * problem.items);
        return Math.max(bound, enveloped.bound(allowed, enveloped.charged(chosen), from, missing, size));
    }

    private void visit(long set) {
        if (bound(set, problem.suppliers, 0, Long.bitCount(set)) < incumbent.limit) {
            within.search(set);
        }
    }
}
