package io.dropline.routing.search;

/**
 * A first good plan, so that the search may cut early: begins with every supplier and leaves out, puts in or exchanges one as long as that
 * makes the plan cheaper.
 */
final class Opening {
    private final Problem problem;
    private final Box box;
    private final Budget budget;
    private final Incumbent rough = new Incumbent();

    Opening(Problem problem, Box box, Budget budget) {
        this.problem = problem;
        this.box = box;
        this.budget = budget;
    }

    Incumbent from(long start) {
        long set = start;
        long cost = trial(set);
        for (boolean better = cost != Box.IMPOSSIBLE; better && !budget.exhausted(); ) {
            long next = set;
            for (int j = 0; j < problem.suppliers; j++) {
                long toggled = set ^ (1L << j);
                if ((start >> j & 1) == 0 || toggled == 0) {
                    continue;
                }
                long here = trial(toggled);
                if (here < cost) {
                    cost = here;
                    next = toggled;
                }
                for (int k = 0; k < j; k++) {
                    boolean exchange = (((set >> j) ^ (set >> k)) & 1) != 0 && (start >> k & 1) != 0;
                    long swapped = toggled ^ (1L << k);
                    long there = exchange && problem.suppliers <= MOST_TO_EXCHANGE ? trial(swapped) : Box.IMPOSSIBLE;
                    if (there < cost) {
                        cost = there;
                        next = swapped;
                    }
                }
            }
            better = next != set;
            set = next;
        }
        return rough;
    }

    private static final int MOST_TO_EXCHANGE = 16;

    /** The true cost of the cheapest filling, thresholds taken as reached, as half reached, and as out of reach. */
    private long trial(long set) {
        box.open(set);
        long best = measured();
        if (best == Box.IMPOSSIBLE || (set & problem.thresholds) == 0) {
            return best;
        }
        for (int l = 0; l < box.size; l++) {
            box.multiplier[l] = box.mode[l] == Box.Mode.OPEN ? Multipliers.envelope(problem, box.ids[l]) : 0;
        }
        best = Math.min(best, measured());
        for (int l = 0; l < box.size; l++) {
            box.multiplier[l] = 0;
            box.mode[l] = box.mode[l] == Box.Mode.OPEN ? Box.Mode.PAID : box.mode[l];
        }
        return Math.min(best, measured());
    }

    private long measured() {
        budget.spend(problem.items);
        if (box.evaluate() == Box.IMPOSSIBLE) {
            return Box.IMPOSSIBLE;
        }
        long cost = box.trueCost();
        if (cost < rough.limit) {
            rough.take(cost, box.plan());
        }
        return cost;
    }
}
