package io.dropline.routing.search.stepped;

import java.util.Arrays;

/**
 * Takes from a node the numbers of units that would lift the bound above the best plan: what an item costs when exactly so many of its units
 * come from a supplier is found from both sides, the suppliers before it and those after it.
 */
final class Trimming {
    private static final long FAR = Long.MAX_VALUE / 4;

    private final Tables tables;
    private final Relaxed relaxed;
    private final long[][] before;
    private final long[][] after;
    private final long[][] cost;
    private final int[] active;

    Trimming(Tables tables, Relaxed relaxed) {
        this.tables = tables;
        this.relaxed = relaxed;
        int m = tables.suppliers;
        int most = Arrays.stream(tables.target).max().orElse(0);
        before = new long[m + 1][most + 1];
        after = new long[m + 1][most + 1];
        cost = new long[m][most + 1];
        active = new int[m];
    }

    /**
     * At the multipliers of the last evaluation.
     *
     * @param slack an item that costs more than its least by more than this leads nowhere; scaled
     * @return whether anything was taken away
     */
    boolean trim(Node node, Weights weights, long slack, Effort effort) {
        boolean any = false;
        for (int i = 0; i < tables.items; i++) {
            boolean simple = !tables.whole[i] && tables.lines[i] == null && tables.target[i] > 0;
            any |= simple && trim(node, weights, i, slack, effort);
        }
        return any;
    }

    private boolean trim(Node node, Weights weights, int i, long slack, Effort effort) {
        int target = tables.target[i];
        int last = 0;
        for (int j = 0; j < tables.suppliers; j++) {
            if (node.high[i][j] > 0) {
                active[last++] = j;
            }
        }
        for (int a = 0; a < last; a++) {
            int j = active[a];
            for (int q = node.low[i][j]; q <= Math.min(target, node.high[i][j]); q += tables.pack[i][j]) {
                cost[a][q] = q == 0 ? 0 : relaxed.priced(weights, i, j, q);
            }
        }
        effort.spend((long) last * (target + 2) * (target + 3) * 3 / 2);
        for (int n = 0; n <= target; n++) {
            before[0][n] = n == 0 ? 0 : tables.missing > 0 ? (tables.missing << tables.shift) * n : FAR;
            after[last][n] = n == 0 ? 0 : FAR;
        }
        for (int a = 0; a < last; a++) {
            add(node, i, a, target, before[a], before[a + 1]);
        }
        for (int a = last - 1; a >= 0; a--) {
            add(node, i, a, target, after[a + 1], after[a]);
        }
        long most = before[last][target] + slack;
        boolean any = false;
        for (int a = 0; a < last; a++) {
            any |= trim(node, i, a, target, most);
        }
        return any;
    }

    private void add(Node node, int i, int a, int target, long[] from, long[] to) {
        int j = active[a];
        Arrays.fill(to, 0, target + 1, FAR);
        for (int q = node.low[i][j]; q <= Math.min(target, node.high[i][j]); q += tables.pack[i][j]) {
            long c = cost[a][q];
            for (int n = q; n <= target; n++) {
                to[n] = Math.min(to[n], from[n - q] + c);
            }
        }
    }

    private boolean trim(Node node, int i, int a, int target, long most) {
        int j = active[a];
        int pack = tables.pack[i][j];
        int low = node.low[i][j];
        int high = Math.min(target, node.high[i][j]);
        high -= (high - low) % pack;
        while (low < high && with(a, low, target) > most) {
            low += pack;
        }
        while (high > low && with(a, high, target) > most) {
            high -= pack;
        }
        boolean any = low > node.low[i][j] || high < node.high[i][j];
        node.low[i][j] = low;
        node.high[i][j] = high;
        return any;
    }

    /** The least that the item costs with exactly so many units from the supplier. */
    private long with(int a, int q, int target) {
        long least = FAR;
        for (int n = 0; n <= target - q; n++) {
            least = Math.min(least, before[a][n] + after[a + 1][target - q - n]);
        }
        return least + cost[a][q];
    }
}
