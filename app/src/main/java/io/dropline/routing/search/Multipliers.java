package io.dropline.routing.search;

/**
 * Raises the bound of a node: finds, one supplier after the other, the multiplier at which its threshold pulls just enough. As a function of
 * one multiplier the bound is concave and made of straight pieces, so the crossing of two tangents leads to its top in a few steps. Every
 * evaluation on the way is also a plan, and offered to the incumbent.
 */
final class Multipliers {
    private static final int STEPS = 12;

    private final Box box;
    private final Incumbent incumbent;
    private final Budget budget;
    private long bound;

    Multipliers(Box box, Incumbent incumbent, Budget budget) {
        this.box = box;
        this.incumbent = incumbent;
        this.budget = budget;
    }

    /** The largest multiplier for which multiplier times (threshold - item cost) never exceeds the supplier's freight, scaled. */
    static long envelope(Problem problem, int supplier) {
        long least = Math.max(0, problem.least[supplier]);
        return Math.min(1L << problem.shift, (least << problem.shift) / problem.freeFrom[supplier]);
    }

    /** Evaluates the node at the best multipliers found, and leaves it evaluated there. The bound is rounded up, or {@link Box#IMPOSSIBLE}. */
    long tighten() {
        bound = measure();
        for (int l = 0; l < box.size && !settled(); l++) {
            if (!box.paysFreight(l)) {
                climb(l);
            }
        }
        return rounded();
    }

    /** The same without moving any multiplier. */
    long evaluate() {
        bound = measure();
        return rounded();
    }

    private boolean settled() {
        return bound == Box.IMPOSSIBLE || rounded() >= incumbent.limit;
    }

    private long rounded() {
        return bound == Box.IMPOSSIBLE ? Box.IMPOSSIBLE : -(-bound >> box.problem.shift);
    }

    private long measure() {
        budget.spend(box.work());
        long value = box.evaluate();
        if (value != Box.IMPOSSIBLE) {
            long cost = box.trueCost();
            if (cost < incumbent.limit) {
                incumbent.take(cost, box.plan());
            }
        }
        return value;
    }

    private long slope(int l) {
        return box.threshold(l) - box.value[l];
    }

    private long at(int l, long multiplier) {
        box.multiplier[l] = multiplier;
        return measure();
    }

    private void climb(int l) {
        long cap = box.mode[l] == Box.Mode.FREE ? 1L << box.problem.shift : envelope(box.problem, box.ids[l]);
        long here = box.multiplier[l];
        if (here > cap) {
            here = cap;
            bound = at(l, cap);
        }
        long slopeHere = slope(l);
        long there = slopeHere > 0 ? cap : 0;
        if (slopeHere == 0 || here == there) {
            return;
        }
        long boundThere = at(l, there);
        long slopeThere = slope(l);
        if (Long.signum(slopeThere) != -Long.signum(slopeHere)) {
            bound = boundThere;
            return;
        }
        if (slopeHere > 0) {
            between(l, here, bound, slopeHere, there, boundThere, slopeThere);
        } else {
            between(l, there, boundThere, slopeThere, here, bound, slopeHere);
        }
    }

    /** The bound rises at the left and falls at the right: its top is between. */
    private void between(int l, long a, long boundA, long slopeA, long b, long boundB, long slopeB) {
        long left = a;
        long right = b;
        for (int step = 0; step < STEPS; step++) {
            long crossing = Math.floorDiv(boundB - boundA + slopeA * left - slopeB * right, slopeA - slopeB);
            if (crossing <= left || crossing >= right) {
                break;
            }
            long value = at(l, crossing);
            long slope = slope(l);
            if (slope == 0 || rounded(value) >= incumbent.limit) {
                bound = value;
                return;
            }
            boolean top = slope > 0 ? value == boundA + slopeA * (crossing - left) && slope == slopeA : slope == slopeB;
            if (slope > 0) {
                left = crossing;
                boundA = value;
                slopeA = slope;
            } else {
                right = crossing;
                boundB = value;
                slopeB = slope;
            }
            if (top) {
                break;
            }
        }
        bound = at(l, boundA >= boundB ? left : right);
    }

    private long rounded(long scaled) {
        return -(-scaled >> box.problem.shift);
    }
}
