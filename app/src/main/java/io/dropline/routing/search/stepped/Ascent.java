package io.dropline.routing.search.stepped;

/**
 * Raises the bound of a node: moves all multipliers along the violation of what they price, by a step that aims at the best plan known and
 * shrinks when it overshoots. Every evaluation on the way is also a plan.
 */
final class Ascent {
    private static final int PATIENCE = 3;
    private static final double GUESS = 1.03;
    /** Where nothing is paid by the parcel a pull still matters: this part of the price. */
    private static final double LEAST_PULL = 0.02;

    private final Tables tables;
    private final Relaxed relaxed;
    private final Best best;
    private final Effort effort;
    private final Weights at;
    private final double[] pullScale;
    private final double[] pushScale;
    private final double[] shareScale;
    private final long[] mostPush;

    Ascent(Tables tables, Relaxed relaxed, Best best, Effort effort) {
        this.tables = tables;
        this.relaxed = relaxed;
        this.best = best;
        this.effort = effort;
        int m = tables.suppliers;
        at = new Weights(tables.items, m);
        pullScale = new double[m];
        pushScale = new double[m];
        shareScale = new double[m];
        mostPush = new long[m];
        double one = 1L << tables.shift;
        // However heavy the parcels, pushing them never costs more than a plan can: nothing overflows.
        double heaviest = 1;
        for (int i = 0; i < tables.items; i++) {
            heaviest += (double) tables.grams[i] * tables.target[i];
        }
        for (int j = 0; j < m; j++) {
            Options options = tables.options[j];
            double goal = 0;
            double cap = 0;
            double cost = 0;
            for (int o = 1; o < options.cost().length; o++) {
                goal = Math.max(goal, (double) options.goal()[o]);
                cap = Math.max(cap, (double) options.cap()[o]);
                cost = Math.max(cost, (double) options.cost()[o]);
            }
            pullScale[j] = goal == 0 ? 0 : one * Math.max(LEAST_PULL, Math.min(1, cost / goal));
            pushScale[j] = cap == 0 ? 0 : one * cost / cap;
            shareScale[j] = one * cost / 2;
            mostPush[j] = cap == 0 ? 0 : (long) (one * tables.ceiling / heaviest);
        }
    }

    /**
     * @param weights where to begin; left at the best multipliers found, and the relaxation evaluated there
     * @return the bound, scaled, or {@link Relaxed#IMPOSSIBLE}
     */
    long climb(Node node, Weights weights, int steps) {
        at.set(weights);
        long highest = Long.MIN_VALUE;
        double eagerness = 1;
        int worse = 0;
        boolean there = false;
        for (int step = 0; step < steps && !effort.exhausted(); step++) {
            long bound = relaxed.evaluate(node, at, effort);
            if (bound == Relaxed.IMPOSSIBLE) {
                return bound;
            }
            best.offer(relaxed);
            there = bound > highest;
            if (there) {
                highest = bound;
                weights.set(at);
                worse = 0;
                if (isEnough(bound)) {
                    return bound;
                }
            } else if (++worse == PATIENCE) {
                worse = 0;
                eagerness /= 2;
            }
            if (step + 1 < steps && !move(node, bound, eagerness)) {
                break;
            }
        }
        if (!there) {
            long bound = relaxed.evaluate(node, weights, effort);
            best.offer(relaxed);
            return bound;
        }
        return highest;
    }

    /** Whether nothing cheaper than the best plan can be below the bound. */
    boolean isEnough(long bound) {
        return rounded(bound) >= best.limit;
    }

    /** By how much a bound may rise before it is enough. */
    long slack(long bound) {
        long most = best.limit == Long.MAX_VALUE ? Long.MAX_VALUE / 8 : (best.limit - 1) << tables.shift;
        return most - bound;
    }

    long rounded(long scaled) {
        return scaled == Relaxed.IMPOSSIBLE ? scaled : -(-scaled >> tables.shift);
    }

    private boolean move(Node node, long bound, double eagerness) {
        double aim = best.limit == Long.MAX_VALUE ? bound * GUESS + 1 : (double) best.limit * (1L << tables.shift);
        double norm = 0;
        for (int j = 0; j < tables.suppliers; j++) {
            if (node.mayTakePart(j)) {
                norm += square(pullScale[j] * pullSlope(j)) + square(pushScale[j] * pushSlope(j));
                if (node.mayStayOut(j)) {
                    for (int i = 0; i < tables.items; i++) {
                        norm += square(shareScale[j] * shareSlope(i, j));
                    }
                }
            }
        }
        double length = norm == 0 ? 0 : eagerness * Math.max(1, aim - bound) / norm;
        if (length == 0) {
            return false;
        }
        long one = 1L << tables.shift;
        for (int j = 0; j < tables.suppliers; j++) {
            if (node.mayTakePart(j)) {
                at.pull[j] = moved(at.pull[j], length * square(pullScale[j]) * pullSlope(j), one);
                at.push[j] = moved(at.push[j], length * square(pushScale[j]) * pushSlope(j), mostPush[j]);
                if (node.mayStayOut(j)) {
                    double reach = length * square(shareScale[j]);
                    long most = (long) (2 * shareScale[j]);
                    for (int i = 0; i < tables.items; i++) {
                        at.share[i][j] = moved(at.share[i][j], reach * shareSlope(i, j), most);
                    }
                }
            }
        }
        return true;
    }

    /** Zero where the multiplier is zero and would have to fall. */
    private double pullSlope(int j) {
        double slope = tables.options[j].goal()[relaxed.way[j]] - relaxed.worth[j];
        return slope < 0 && at.pull[j] == 0 ? 0 : slope;
    }

    private double pushSlope(int j) {
        double slope = relaxed.weight[j] - tables.options[j].cap()[relaxed.way[j]];
        return slope < 0 && at.push[j] == 0 ? 0 : slope;
    }

    private double shareSlope(int i, int j) {
        int slope = (relaxed.units[i][j] > 0 ? 1 : 0) - (relaxed.way[j] == Options.OUT ? 0 : 1);
        return slope < 0 && at.share[i][j] == 0 ? 0 : slope;
    }

    private static long moved(long from, double by, long most) {
        return Math.clamp(from + (long) by, 0, most);
    }

    private static double square(double x) {
        return x * x;
    }
}
