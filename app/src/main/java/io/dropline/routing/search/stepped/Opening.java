package io.dropline.routing.search.stepped;

/**
 * A first good plan, so that the search may cut early: every supplier alone, then from all that are allowed one is left out, put in or
 * exchanged as long as that makes the plan cheaper.
 */
final class Opening {
    private static final int MOST_TO_EXCHANGE = 12;
    private static final int FEW = 4;
    private static final int STEPS = 25;

    private final Tables tables;
    private final Relaxed relaxed;
    private final Best best;
    private final Effort effort;
    private final Weights weights;

    Opening(Tables tables, Relaxed relaxed, Best best, Effort effort) {
        this.tables = tables;
        this.relaxed = relaxed;
        this.best = best;
        this.effort = effort;
        weights = new Weights(tables.items, tables.suppliers);
    }

    void from(long allowed) {
        for (long rest = allowed; rest != 0; rest &= rest - 1) {
            trial(Long.lowestOneBit(rest));
        }
        trial(allowed);
        if (Long.bitCount(allowed) <= FEW) {
            return;
        }
        long before = Long.MAX_VALUE;
        while (best.cost < before && !effort.exhausted()) {
            before = best.cost;
            improve(used() & allowed, allowed);
        }
        polish(allowed);
    }

    /** Looks for the best plan within the suppliers of the best so far, by the means of the search itself. */
    private void polish(long allowed) {
        long before = Long.MAX_VALUE;
        while (best.cost < before && !effort.exhausted()) {
            before = best.cost;
            Node node = Node.of(tables, used() & allowed);
            weights.clear();
            if (node.tighten(tables)) {
                new Ascent(tables, relaxed, best, effort).climb(node, weights, STEPS);
            }
        }
    }

    private long used() {
        long used = 0;
        for (int[] row : best.units) {
            for (int j = 0; j < row.length; j++) {
                used |= row[j] > 0 ? 1L << j : 0;
            }
        }
        return used;
    }

    private void improve(long set, long allowed) {
        boolean few = Long.bitCount(allowed) <= MOST_TO_EXCHANGE;
        for (long rest = allowed; rest != 0 && !effort.exhausted(); rest &= rest - 1) {
            long one = Long.lowestOneBit(rest);
            trial(set ^ one);
            for (long others = few && (set & one) != 0 ? allowed & ~set : 0; others != 0; others &= others - 1) {
                trial(set ^ one ^ Long.lowestOneBit(others));
            }
        }
    }

    /** Fills from the set at plain prices, and again with a pull towards what each has to reach. */
    private void trial(long set) {
        Node node = Node.of(tables, set);
        if (!node.tighten(tables)) {
            return;
        }
        boolean goals = false;
        weights.clear();
        for (int j = 0; j < tables.suppliers; j++) {
            Options options = tables.options[j];
            int last = options.cost().length - 1;
            boolean part = node.mayTakePart(j) && last > 0;
            if (part && options.free() >= 0 && last > options.free()) {
                node.ways[j] &= ~(1L << options.free());
                goals = true;
            }
            goals |= part && options.goal()[last] > 0;
        }
        relaxedPlan(node.copy());
        if (goals) {
            long one = 1L << tables.shift;
            for (int j = 0; j < tables.suppliers; j++) {
                Options options = tables.options[j];
                if (node.mayTakePart(j)) {
                    node.ways[j] = options.all();
                    int way = options.free() >= 0 ? options.free() : options.cost().length - 1;
                    long goal = options.goal()[way];
                    long spared = options.cost()[options.cost().length - 1] - tables.charge[j];
                    weights.pull[j] =
                            goal == 0 ? 0 : Math.min(one / 2, Math.max(one / 16, (spared << tables.shift) / goal));
                }
            }
            relaxedPlan(node);
        }
    }

    /** Takes the plan of the node; while some would not ship their part, the one furthest from doing so is left out. */
    private void relaxedPlan(Node node) {
        while (relaxed.evaluate(node, weights, effort) != Relaxed.IMPOSSIBLE) {
            best.offer(relaxed);
            int failing = failing();
            if (failing < 0) {
                return;
            }
            node.ways[failing] &= Options.OUT_ONLY;
            if (!node.tighten(tables)) {
                return;
            }
        }
    }

    private int failing() {
        int worst = -1;
        double least = 0;
        for (int j = 0; j < tables.suppliers; j++) {
            if (relaxed.count[j] > 0 && !tables.ships(j, relaxed.worth[j], relaxed.weight[j])) {
                double reached = tables.minimum[j] == 0 ? 1 : (double) relaxed.worth[j] / tables.minimum[j];
                if (worst < 0 || reached < least) {
                    worst = j;
                    least = reached;
                }
            }
        }
        return worst;
    }
}
