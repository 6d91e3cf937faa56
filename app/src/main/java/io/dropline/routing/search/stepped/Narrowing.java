package io.dropline.routing.search.stepped;

/** Takes from a node what no plan of it can need: ranges beyond the targets, ways that its ranges cannot reach, multipliers without a use. */
final class Narrowing {
    private final Tables tables;

    Narrowing(Tables tables) {
        this.tables = tables;
    }

    /** False if no plan is left. */
    boolean narrow(Node node, Weights weights) {
        if (!node.tighten(tables)) {
            return false;
        }
        boolean again = false;
        for (int j = 0; j < tables.suppliers; j++) {
            long before = node.ways[j];
            if (before > Options.OUT_ONLY) {
                reach(node, j);
                if (node.ways[j] == 0) {
                    return false;
                }
                again |= node.ways[j] == Options.OUT_ONLY || draw(node, j);
            }
            if (before == Options.OUT_ONLY || !node.mayStayOut(j)) {
                for (int i = 0; i < tables.items; i++) {
                    weights.share[i][j] = 0;
                }
            }
            if (!node.mayTakePart(j) || node.isFixed(j)) {
                weights.pull[j] = 0;
                weights.push[j] = 0;
            }
        }
        return !again || narrow(node, weights);
    }

    /** Draws in the ranges of a supplier as far as the heaviest parcel and the least goal that its ways leave demand. */
    private boolean draw(Node node, int j) {
        if (!node.mayTakePart(j)) {
            return false;
        }
        Options options = tables.options[j];
        long cap = 0;
        long goal = Long.MAX_VALUE;
        boolean weighs = true;
        for (long rest = node.ways[j] & ~Options.OUT_ONLY; rest != 0; rest &= rest - 1) {
            int o = Long.numberOfTrailingZeros(rest);
            weighs &= options.cap()[o] > 0;
            cap = Math.max(cap, options.cap()[o]);
            goal = Math.min(goal, options.goal()[o]);
        }
        boolean any = weighs && lighten(node, j, cap);
        if (goal > 0 && !node.mayStayOut(j)) {
            any |= raise(node, j, goal);
        }
        return any;
    }

    private boolean lighten(Node node, int j, long cap) {
        long lightest = 0;
        for (int i = 0; i < tables.items; i++) {
            lightest += (long) tables.grams[i] * node.low[i][j];
        }
        boolean any = false;
        for (int i = 0; i < tables.items; i++) {
            long more = tables.grams[i] == 0 ? node.high[i][j] : (cap - lightest) / tables.grams[i];
            long most = node.low[i][j] + more - more % tables.pack[i][j];
            if (most < node.high[i][j]) {
                node.high[i][j] = (int) most;
                any = true;
            }
        }
        return any;
    }

    private boolean raise(Node node, int j, long goal) {
        long most = 0;
        for (int i = 0; i < tables.items; i++) {
            most += dearest(node, i, j);
        }
        boolean any = false;
        for (int i = 0; i < tables.items; i++) {
            long others = most - dearest(node, i, j);
            int low = node.low[i][j];
            while (!tables.whole[i] && low < node.high[i][j] && others + tables.value[i][j][low] < goal) {
                low += tables.pack[i][j];
            }
            if (low > node.low[i][j] && low <= node.high[i][j]) {
                node.low[i][j] = low;
                any = true;
            }
        }
        return any;
    }

    /** The most that units of the item within their range can be worth: not always the most units, as prices fall with them. */
    private long dearest(Node node, int i, int j) {
        long best = 0;
        for (int q = node.low[i][j]; q <= node.high[i][j]; q += tables.pack[i][j]) {
            best = Math.max(best, tables.value[i][j][q]);
        }
        return best;
    }

    private void reach(Node node, int j) {
        Options options = tables.options[j];
        long most = 0;
        long lightest = 0;
        long units = 0;
        for (int i = 0; i < tables.items; i++) {
            most += dearest(node, i, j);
            lightest += (long) tables.grams[i] * node.low[i][j];
            units += node.high[i][j];
        }
        for (int o = 1; o < options.cost().length; o++) {
            boolean light = options.cap()[o] == 0 || lightest <= options.cap()[o];
            if (most < options.goal()[o] || !light || units == 0) {
                node.ways[j] &= ~(1L << o);
            }
        }
    }
}
