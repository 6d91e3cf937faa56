package io.dropline.routing.search;

/**
 * A first good plan, so that the search may cut early: begins with the suppliers that the linear prices favour, and leaves out, puts in or
 * exchanges one as long as that makes the plan cheaper.
 */
final class Opening {
    private static final int MOST_TO_EXCHANGE = 16;

    private final Problem problem;
    private final Box box;
    private final Budget budget;
    private final Incumbent rough = new Incumbent();

    Opening(Problem problem, Box box, Budget budget) {
        this.problem = problem;
        this.box = box;
        this.budget = budget;
    }

    /** @param allowed the suppliers that may be used */
    Incumbent from(long allowed) {
        trial(allowed);
        long before = Long.MAX_VALUE;
        while (rough.cost < before && !budget.exhausted()) {
            before = rough.cost;
            improve(rough.used(), allowed);
        }
        return rough;
    }

    private void improve(long set, long allowed) {
        boolean few = problem.suppliers <= MOST_TO_EXCHANGE;
        for (long rest = allowed; rest != 0; rest &= rest - 1) {
            long one = Long.lowestOneBit(rest);
            trial(set ^ one);
            for (long others = few && (set & one) != 0 ? allowed & ~set : 0; others != 0; others &= others - 1) {
                trial(set ^ one ^ Long.lowestOneBit(others));
            }
        }
    }

    /** Fills from the set with thresholds taken as reached, as half reached, and as out of reach. */
    private void trial(long set) {
        box.open(set);
        if (!measure() || (set & problem.thresholds) == 0) {
            return;
        }
        for (int l = 0; l < box.size; l++) {
            box.multiplier[l] = box.mode[l] == Box.Mode.OPEN ? Multipliers.envelope(problem, box.ids[l]) : 0;
        }
        measure();
        for (int l = 0; l < box.size; l++) {
            box.multiplier[l] = 0;
            box.mode[l] = box.mode[l] == Box.Mode.OPEN ? Box.Mode.PAID : box.mode[l];
        }
        measure();
    }

    private boolean measure() {
        budget.spend(box.work());
        if (box.evaluate() == Box.IMPOSSIBLE) {
            return false;
        }
        long cost = box.trueCost();
        if (cost < rough.limit) {
            rough.take(cost, box.plan());
        }
        return true;
    }
}
