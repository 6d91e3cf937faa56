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
            int before = node.ways[j];
            if (before > Options.OUT_ONLY) {
                reach(node, j);
                if (node.ways[j] == 0) {
                    return false;
                }
                again |= node.ways[j] == Options.OUT_ONLY;
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

    private void reach(Node node, int j) {
        Options options = tables.options[j];
        long most = 0;
        long lightest = 0;
        long units = 0;
        for (int i = 0; i < tables.items; i++) {
            long best = 0;
            int low = node.low[i][j];
            for (int q = low; q <= node.high[i][j]; q += tables.pack[i][j]) {
                best = Math.max(best, tables.value[i][j][q]);
            }
            most += best;
            lightest += (long) tables.grams[i] * low;
            units += node.high[i][j];
        }
        for (int o = 1; o < options.cost().length; o++) {
            boolean light = options.cap()[o] == 0 || lightest <= options.cap()[o];
            if (most < options.goal()[o] || !light || units == 0) {
                node.ways[j] &= ~(1 << o);
            }
        }
    }
}
