package io.dropline.routing.search.stepped;

/** The best plan so far, in the grain of the problem. */
final class Best {
    /** A plan must cost less than this to be of interest. */
    long limit = Long.MAX_VALUE;

    long cost = Long.MAX_VALUE;
    int[][] units = {};
    private final Tables tables;

    Best(Tables tables) {
        this.tables = tables;
    }

    boolean found() {
        return cost != Long.MAX_VALUE;
    }

    /** Takes the plan of the last evaluation if it can be shipped and is cheaper. */
    boolean offer(Relaxed relaxed) {
        long here = costOf(relaxed);
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

    /** What the units of an evaluation really cost, or {@link Relaxed#IMPOSSIBLE}. */
    private long costOf(Relaxed relaxed) {
        long total = -tables.penalty + tables.missing * relaxed.missed;
        boolean any = false;
        for (int j = 0; j < tables.suppliers; j++) {
            if (relaxed.count[j] > 0) {
                if (!tables.ships(j, relaxed.worth[j], relaxed.weight[j])) {
                    return Relaxed.IMPOSSIBLE;
                }
                any = true;
                total += relaxed.worth[j] + relaxed.beside[j] + tables.charge[j] + relaxed.freight(j);
            }
        }
        return any ? total : total + tables.penalty;
    }
}
