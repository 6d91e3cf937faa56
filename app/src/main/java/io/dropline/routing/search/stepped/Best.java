package io.dropline.routing.search.stepped;

/** The best plan so far, in the grain of the problem. */
final class Best {
    /** A plan must cost less than this to be of interest. */
    long limit = Long.MAX_VALUE;

    long cost = Long.MAX_VALUE;
    int[][] units = {};

    boolean found() {
        return cost != Long.MAX_VALUE;
    }

    /** Takes the plan of the last evaluation if it can be shipped and is cheaper. */
    boolean offer(Relaxed relaxed) {
        long here = relaxed.trueCost();
        if (here >= limit || here == Relaxed.IMPOSSIBLE) {
            return false;
        }
        cost = here;
        limit = here;
        units = new int[relaxed.units.length][];
        for (int i = 0; i < units.length; i++) {
            units[i] = relaxed.units[i].clone();
        }
        return true;
    }
}
