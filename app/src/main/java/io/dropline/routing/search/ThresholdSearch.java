package io.dropline.routing.search;

/**
 * Finds the cheapest plan within a set of suppliers some of which ship free from an item cost on. Branch and bound: a supplier whose freight
 * the relaxation gets wrong is either made to pay it or held to its threshold; where a threshold is still missed (or overshot at a price), the
 * units of one item from that supplier are split into a lower and an upper range. A node ends when its bound is no better than the best plan;
 * when nothing is left to branch on, bound and plan agree, so no plan that uses the whole set is ever passed over.
 */
final class ThresholdSearch {
    /** No real order goes near this; it keeps the stack from running out. */
    private static final int DEEPEST = 1_000;

    private final Problem problem;
    private final Box box;
    private final Incumbent incumbent;
    private final Budget budget;
    private final Multipliers multipliers;
    private int depth;

    ThresholdSearch(Problem problem, Box box, Incumbent incumbent, Budget budget) {
        this.problem = problem;
        this.box = box;
        this.incumbent = incumbent;
        this.budget = budget;
        multipliers = new Multipliers(box, incumbent, budget);
    }

    void search(long set) {
        box.open(set);
        explore();
    }

    private void explore() {
        if (depth == DEEPEST) {
            budget.giveUp();
        }
        if (!budget.exhausted()) {
            depth++;
            branch();
            depth--;
        }
    }

    private void branch() {
        long bound = multipliers.tighten();
        while (bound < incumbent.limit) {
            int l = widestGap();
            if (box.count[l] == 0) {
                branchOnFirstUnit(l);
                return;
            }
            if (box.mode[l] == Box.Mode.OPEN) {
                branchOnMode(l);
                return;
            }
            int item = critical(l);
            if (item >= 0) {
                branchOnUnits(l, item);
                return;
            }
            if (box.value[l] < box.threshold(l)) {
                return; // the threshold cannot be reached here
            }
            box.multiplier[l] = 0; // nothing can be taken away: the threshold costs nothing
            bound = multipliers.evaluate();
        }
    }

    /**
     * The supplier to which the plan's true cost is furthest above the bound, one that may still pay or not before one that may not: that
     * decision moves the bound most. Where the node is alive, there is one with a gap.
     */
    private int widestGap() {
        int widest = 0;
        int widestOpen = -1;
        long gap = Long.MIN_VALUE;
        long openGap = 0;
        for (int l = 0; l < box.size; l++) {
            long here = gap(l);
            if (here > gap) {
                gap = here;
                widest = l;
            }
            if (here > openGap && box.mode[l] == Box.Mode.OPEN) {
                openGap = here;
                widestOpen = l;
            }
        }
        return widestOpen < 0 ? widest : widestOpen;
    }

    private long gap(int l) {
        int j = box.ids[l];
        if (box.count[l] == 0) {
            long spared = problem.fee[j] + problem.penalty + (box.paysFreight(l) ? problem.base[j] : 0);
            return -(spared << problem.shift) - box.multiplier[l] * (box.paysFreight(l) ? 0 : box.threshold(l));
        }
        if (box.paysFreight(l)) {
            return 0;
        }
        long missing = box.threshold(l) - box.value[l];
        long freight = missing > 0 ? (problem.base[j] + box.linear[l]) << problem.shift : 0;
        long g = freight - box.multiplier[l] * missing;
        // held to a threshold: the one that is furthest off matters most, whatever its freight would be
        return g > 0 && box.mode[l] == Box.Mode.FREE ? Math.abs(missing) : g;
    }

    private void branchOnMode(int l) {
        long[] saved = box.multiplier.clone();
        if (reachable(l)) {
            box.mode[l] = Box.Mode.FREE;
            explore();
        }
        System.arraycopy(saved, 0, box.multiplier, 0, box.size);
        box.mode[l] = Box.Mode.PAID;
        box.multiplier[l] = 0;
        explore();
        box.mode[l] = Box.Mode.OPEN;
        System.arraycopy(saved, 0, box.multiplier, 0, box.size);
    }

    private boolean reachable(int l) {
        long most = 0;
        for (int i = 0; i < problem.items; i++) {
            most += problem.price[i][box.ids[l]] * ceiling(i, l);
        }
        return most >= box.threshold(l);
    }

    /** The most of the item that the ranges let come from the supplier. */
    private int ceiling(int i, int l) {
        int others = 0;
        for (int o = 0; o < box.size; o++) {
            others += o == l ? 0 : box.low[i][o];
        }
        return Math.min(box.high[i][l], problem.target[i] - others);
    }

    /** An idle supplier that makes one more parcel a gain: the first unit is of one item or, failing that, of another. */
    private void branchOnFirstUnit(int l) {
        long[] saved = box.multiplier.clone();
        int[] high = new int[problem.items];
        for (int i = 0; i < problem.items; i++) {
            high[i] = box.high[i][l];
            if (ceiling(i, l) > 0) {
                int low = box.low[i][l];
                box.low[i][l] = problem.whole[i] ? problem.target[i] : 1;
                explore();
                box.low[i][l] = low;
                System.arraycopy(saved, 0, box.multiplier, 0, box.size);
            }
            box.high[i][l] = 0;
        }
        for (int i = 0; i < problem.items; i++) {
            box.high[i][l] = high[i];
        }
    }

    /** The item that changes hands at the least price for what it moves towards the threshold, or -1. */
    private int critical(int l) {
        boolean more = box.value[l] < box.threshold(l);
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < problem.items; i++) {
            long price = problem.price[i][box.ids[l]];
            boolean room = more ? box.units[i][l] < box.high[i][l] : box.units[i][l] > box.low[i][l];
            if (price == 0 || !room) {
                continue;
            }
            for (int o = 0; o < box.size; o++) {
                boolean gives = more ? box.units[i][o] > box.low[i][o] : box.units[i][o] < box.high[i][o];
                if (o != l && gives) {
                    long dearer = more ? reduced(i, l) - reduced(i, o) : reduced(i, o) - reduced(i, l);
                    double rate = (double) dearer / price;
                    if (rate < least) {
                        least = rate;
                        best = i;
                    }
                }
            }
        }
        return best;
    }

    private long reduced(int i, int l) {
        int j = box.ids[l];
        long price = problem.price[i][j];
        long paid = price + problem.extra[i][j] + (box.paysFreight(l) ? problem.freight[i][j] : 0);
        return (paid << problem.shift) - box.multiplier[l] * price;
    }

    private void branchOnUnits(int l, int i) {
        boolean more = box.value[l] < box.threshold(l);
        long wanted = Math.floorDiv(box.threshold(l) - box.value[l], problem.price[i][box.ids[l]]);
        int low = box.low[i][l];
        int high = box.high[i][l];
        int cut = Math.clamp(box.units[i][l] + wanted, low, ceiling(i, l) - 1);
        boolean whole = problem.whole[i];
        long[] saved = box.multiplier.clone();
        for (boolean upper : new boolean[] {more, !more}) {
            if (upper) {
                box.low[i][l] = whole ? problem.target[i] : cut + 1;
            } else {
                box.high[i][l] = whole ? 0 : cut;
            }
            explore();
            box.low[i][l] = low;
            box.high[i][l] = high;
            System.arraycopy(saved, 0, box.multiplier, 0, box.size);
        }
    }
}
