package io.dropline.routing.search.stepped;

/**
 * Finds the cheapest plan exactly. Where a node's bound is below the best plan, the supplier whose truth the relaxation misses most is looked
 * at: it takes part or not, ships free or paid, in a lighter or a heavier parcel, or gives fewer or more units of an item. The parts of every
 * split hold all plans of the whole, so what is discarded is never cheaper than what is returned.
 */
final class Branching {
    private static final int DEEPEST = 600;
    private static final int STEPS_AT_ROOT = 100;
    private static final int STEPS = 16;
    private static final int STEPS_AFTER_TRIMMING = 3;

    private final Tables tables;
    private final Effort effort;
    private final Best best;
    private final Relaxed relaxed;
    private final Ascent ascent;
    private final Narrowing narrowing;
    private final Trimming trimming;
    /** What was left unseen costs this much or more, in the grain. */
    private long openBound = Long.MAX_VALUE;

    private int depth;

    Branching(Tables tables, Effort effort, Best best, Relaxed relaxed) {
        this.tables = tables;
        this.effort = effort;
        this.best = best;
        this.relaxed = relaxed;
        ascent = new Ascent(tables, relaxed, best, effort);
        narrowing = new Narrowing(tables);
        trimming = new Trimming(tables, relaxed);
    }

    long openBound() {
        return openBound;
    }

    void search(Node root) {
        explore(root, new Weights(tables.items, tables.suppliers), Long.MIN_VALUE, STEPS_AT_ROOT);
    }

    private void explore(Node node, Weights from, long known, int steps) {
        if (effort.exhausted() || depth == DEEPEST) {
            openBound = Math.min(openBound, known);
            return;
        }
        Weights weights = new Weights(tables.items, tables.suppliers);
        weights.set(from);
        if (!narrowing.narrow(node, weights)) {
            return;
        }
        long bound = ascent.climb(node, weights, steps);
        if (bound == Relaxed.IMPOSSIBLE || ascent.isEnough(bound)) {
            return;
        }
        long rounded = Math.max(known, ascent.rounded(bound));
        if (effort.exhausted()) {
            openBound = Math.min(openBound, rounded);
            return;
        }
        boolean dropped = drop(node, bound);
        if (trimming.trim(node, weights, ascent.slack(bound), effort)) {
            explore(node, weights, rounded, STEPS_AFTER_TRIMMING);
            return;
        }
        int j = widestGap(node, weights);
        depth++;
        boolean parted = j >= 0 && split(node, weights, j, rounded);
        depth--;
        if (dropped && !parted) {
            // What was relaxed is the node as it was before: somebody who is out by now may have had units in it.
            explore(node, weights, rounded, STEPS_AFTER_TRIMMING);
        }
    }

    /** Takes from each supplier the ways that would lift the bound above the best plan; whether there were any. */
    private boolean drop(Node node, long bound) {
        boolean any = false;
        for (int j = 0; j < tables.suppliers; j++) {
            long ways = node.ways[j];
            for (int o = 0; o < tables.options[j].cost().length && Long.bitCount(ways) > 1; o++) {
                if ((ways >> o & 1) != 0 && ascent.isEnough(bound - relaxed.fixed[j] + relaxed.with(o, j))) {
                    ways &= ~(1L << o);
                }
            }
            any |= ways != node.ways[j];
            node.ways[j] = ways;
        }
        return any;
    }

    /**
     * The supplier with the widest gap. One of which it is open how it takes part comes before all of which only the units are: that decides
     * amounts, and the relaxation knows what each part of it costs at least. Of one of which nothing is open the gap is the same in every plan of
     * the node.
     */
    private int widestGap(Node node, Weights weights) {
        int widest = -1;
        int widestOpen = -1;
        long most = 0;
        long mostOpen = 0;
        for (int j = 0; j < tables.suppliers; j++) {
            long gap = node.mayTakePart(j) ? relaxed.gap(node, weights, j) : 0;
            boolean settled = gap != Relaxed.IMPOSSIBLE && Long.bitCount(node.ways[j]) == 1 && node.isFixed(j);
            if (gap > most && !settled) {
                most = gap;
                widest = j;
            }
            if (gap > mostOpen && Long.bitCount(node.ways[j]) > 1) {
                mostOpen = gap;
                widestOpen = j;
            }
        }
        return widestOpen < 0 ? widest : widestOpen;
    }

    /** False if nothing is open about the supplier. */
    private boolean split(Node node, Weights weights, int j, long bound) {
        long ways = node.ways[j];
        if (Long.bitCount(ways) == 1) {
            return splitUnits(node, weights, j, bound);
        }
        long first = firstPart(j, ways);
        boolean begins = first == Options.OUT_ONLY ? relaxed.count[j] > 0 && isUsed(j) : relaxed.count[j] == 0;
        long[] parts = begins ? new long[] {ways & ~first, first} : new long[] {first, ways & ~first};
        for (long part : parts) {
            Node child = node.copy();
            child.ways[j] = part;
            explore(child, weights, bound, STEPS);
        }
        return true;
    }

    private boolean isUsed(int j) {
        for (int[] row : best.units) {
            if (row[j] > 0) {
                return true;
            }
        }
        return false;
    }

    /** The ways of one side: out, or free, or the brackets below that of the relaxed plan. */
    private long firstPart(int j, long ways) {
        if ((ways & Options.OUT_ONLY) != 0) {
            return Options.OUT_ONLY;
        }
        Options options = tables.options[j];
        if (options.free() >= 0 && (ways >> options.free() & 1) != 0) {
            return 1L << options.free();
        }
        int lowest = Long.numberOfTrailingZeros(ways);
        int highest = 63 - Long.numberOfLeadingZeros(ways);
        int here = lowest;
        while (here < highest && options.cap()[here] < relaxed.weight[j]) {
            here++;
        }
        long below = ways & ((1L << here) - 1);
        return below == 0 ? 1L << lowest : below;
    }

    private boolean splitUnits(Node node, Weights weights, int j, long bound) {
        Options options = tables.options[j];
        int way = relaxed.way[j];
        boolean heavy = options.cap()[way] > 0 && relaxed.weight[j] > options.cap()[way];
        boolean more = !heavy && (relaxed.worth[j] < options.goal()[way] || relaxed.count[j] == 0);
        int item = -1;
        double most = -1;
        for (int i = 0; i < tables.items; i++) {
            int q = relaxed.units[i][j];
            int room = more ? node.high[i][j] - q : q - node.low[i][j];
            double moves = heavy ? (double) tables.grams[i] : tables.value[i][j][node.high[i][j]];
            boolean open = node.high[i][j] > node.low[i][j];
            double here = !open ? -1 : room > 0 ? moves : 0;
            if (here > most) {
                most = here;
                item = i;
            }
        }
        if (item < 0) {
            return false; // what is here was offered as a plan, or cannot be shipped
        }
        int pack = tables.pack[item][j];
        int low = node.low[item][j];
        int high = node.high[item][j];
        int q = relaxed.units[item][j];
        int cut = Math.clamp(more ? q : q - pack, low, high - pack);
        for (int side = 0; side < 2; side++) {
            Node child = node.copy();
            if ((side == 0) == more) {
                child.low[item][j] = cut + pack;
            } else {
                child.high[item][j] = cut;
            }
            explore(child, weights, bound, STEPS);
        }
        return true;
    }
}
