package io.dropline.routing.search;

/** The best plan so far. A later plan must be strictly cheaper, so of equal plans the first in the order of the search stays. */
final class Incumbent {
    /** A plan must cost less than this to be of interest. */
    long limit = Long.MAX_VALUE;

    long cost = Long.MAX_VALUE;
    int[][] units = {};

    boolean found() {
        return cost != Long.MAX_VALUE;
    }

    /** The suppliers of the plan, as a bit set. */
    long used() {
        return Found.used(units);
    }

    /** A plan of this cost is known to exist, by a rough method: it narrows the search but does not win a tie. */
    void expect(long known) {
        limit = Math.min(limit, known + 1);
    }

    void take(long better, int[][] plan) {
        cost = better;
        limit = better;
        units = new int[plan.length][];
        for (int i = 0; i < plan.length; i++) {
            units[i] = plan[i].clone();
        }
    }
}
