package io.dropline.routing.search.stepped;

import java.util.Arrays;

/**
 * A node with its couplings priced instead of kept: each item is then taken on its own, by trying every number of units at every supplier,
 * so prices by quantity and packs are exact. What it finds is a lower bound on every plan of the node, and a plan whose true cost is known.
 */
final class Relaxed {
    static final long IMPOSSIBLE = Long.MAX_VALUE;
    /** What looking at an item of a supplier costs beside its sums. */
    private static final long OVERHEAD = 12;

    private static final long FAR = Long.MAX_VALUE / 4;

    private final Tables tables;
    /** Units of the last evaluation, [item][supplier]. */
    final int[][] units;

    final int[] count;
    /** Item cost and weight by supplier. */
    final long[] worth;

    final long[] weight;
    private final long[] linear;
    final long[] beside;
    /** The cheapest of the ways of each supplier, and what it adds to the bound. */
    final int[] way;

    final long[] fixed;
    private final long[] shares;
    private final long[] pull;
    private final long[] push;
    private final boolean[] paying;
    private final long[][] reach;
    private final long[][] cost;
    private final int[] active;
    int missed;

    Relaxed(Tables tables) {
        this.tables = tables;
        int m = tables.suppliers;
        int most = Arrays.stream(tables.target).max().orElse(0);
        units = new int[tables.items][m];
        count = new int[m];
        worth = new long[m];
        weight = new long[m];
        linear = new long[m];
        beside = new long[m];
        way = new int[m];
        fixed = new long[m];
        shares = new long[m];
        pull = new long[m];
        push = new long[m];
        paying = new boolean[m];
        reach = new long[m + 1][most + 1];
        cost = new long[m][most + 1];
        active = new int[m];
    }

    /** The bound scaled by 2^shift, or {@link #IMPOSSIBLE}. */
    long evaluate(Node node, Weights weights, Effort effort) {
        long total = -(tables.penalty << tables.shift);
        missed = 0;
        for (int j = 0; j < tables.suppliers; j++) {
            count[j] = 0;
            worth[j] = weight[j] = linear[j] = beside[j] = 0;
            paying[j] = tables.options[j].paysByUnit(node.ways[j]);
            total += charge(node, weights, j);
        }
        for (int i = 0; i < tables.items; i++) {
            SharedLines lines = tables.lines[i];
            long cost = lines != null
                    ? fillShared(node, weights, i, lines, effort)
                    : tables.whole[i] ? fillWhole(node, weights, i, effort) : fill(node, weights, i, effort);
            if (cost >= FAR) {
                return IMPOSSIBLE;
            }
            total += cost;
        }
        return total;
    }

    private long charge(Node node, Weights weights, int j) {
        long ways = node.ways[j];
        if (ways == Options.OUT_ONLY) {
            way[j] = Options.OUT;
            fixed[j] = 0;
            return 0;
        }
        long sum = 0;
        for (int i = 0; i < tables.items; i++) {
            sum += weights.share[i][j];
        }
        shares[j] = sum;
        pull[j] = weights.pull[j];
        push[j] = weights.push[j];
        long least = Long.MAX_VALUE;
        for (long rest = ways; rest != 0; rest &= rest - 1) {
            int o = Long.numberOfTrailingZeros(rest);
            long here = with(o, j);
            if (here < least) {
                least = here;
                way[j] = o;
            }
        }
        fixed[j] = least;
        return least;
    }

    /** What the way adds to the bound at the multipliers of the last evaluation. */
    long with(int o, int j) {
        Options options = tables.options[j];
        return o == Options.OUT
                ? 0
                : ((options.cost()[o] - (paying[j] ? options.unit() : 0)) << tables.shift)
                        + pull[j] * options.goal()[o]
                        - push[j] * options.cap()[o]
                        - shares[j];
    }

    /** What so many units cost, scaled, with what they help or burden the supplier's couplings; at least one. */
    long priced(Weights weights, int i, int j, int q) {
        long cost = tables.gross[i][j][q] + weights.share[i][j];
        if (weights.pull[j] != 0) {
            cost -= weights.pull[j] * tables.value[i][j][q];
        }
        if (weights.push[j] != 0) {
            cost += weights.push[j] * tables.grams[i] * q;
        }
        return paying[j] ? cost + (tables.freight[i][j] * q << tables.shift) : cost;
    }

    private long fillWhole(Node node, Weights weights, int i, Effort effort) {
        int target = tables.target[i];
        long spare = tables.missing << tables.shift;
        int only = -1;
        for (int j = 0; j < tables.suppliers; j++) {
            only = node.low[i][j] > 0 ? j : only;
        }
        long best = only < 0 && (tables.missing > 0 || target == 0) ? spare * target : FAR;
        int from = -1;
        int many = 0;
        for (int j = 0; j < tables.suppliers; j++) {
            int high = node.high[i][j];
            int pack = tables.pack[i][j];
            if (high == 0 || (only >= 0 && only != j)) {
                continue;
            }
            int least = tables.missing > 0 ? Math.max(pack, node.low[i][j]) : target;
            for (int q = least; q <= high; q += pack) {
                long here = priced(weights, i, j, q) + spare * (target - q);
                effort.spend(1);
                if (here < best) {
                    best = here;
                    from = j;
                    many = q;
                }
            }
        }
        Arrays.fill(units[i], 0);
        if (best < FAR) {
            if (from >= 0) {
                put(i, from, many);
            }
            missed += target - many;
        }
        return best;
    }

    private long fillShared(Node node, Weights weights, int i, SharedLines lines, Effort effort) {
        for (int j = 0; j < tables.suppliers; j++) {
            for (int q = node.low[i][j]; q <= node.high[i][j]; q += tables.pack[i][j]) {
                cost[j][q] = q == 0 ? 0 : priced(weights, i, j, q);
                effort.spend(lines.work());
            }
        }
        long reward = tables.missing << tables.shift;
        long best = lines.least(cost, node.low[i], node.high[i], tables.pack[i], reward);
        if (best >= FAR) {
            return FAR;
        }
        missed += tables.target[i];
        for (int j = 0; j < tables.suppliers; j++) {
            put(i, j, lines.taken[j]);
            missed -= lines.taken[j];
        }
        return best + reward * tables.target[i];
    }

    private long fill(Node node, Weights weights, int i, Effort effort) {
        int target = tables.target[i];
        int last = 0;
        for (int j = 0; j < tables.suppliers; j++) {
            if (node.high[i][j] > 0) {
                active[last++] = j;
            }
        }
        long spare = tables.missing << tables.shift;
        long[] from = reach[0];
        from[0] = 0;
        for (int n = 1; n <= target; n++) {
            from[n] = spare > 0 ? spare * n : FAR;
        }
        for (int a = 0; a < last; a++) {
            step(node, weights, i, a, target, a == last - 1 ? target : 0);
        }
        effort.spend(last * (OVERHEAD + (target + 2L) * (target + 3) / 2));
        long best = reach[last][target];
        if (best < FAR) {
            trace(node, i, last, target);
        }
        return best;
    }

    /** The cheapest ways to have n units of the first suppliers, from the cheapest without this one. */
    private void step(Node node, Weights weights, int i, int a, int target, int least) {
        int j = active[a];
        int pack = tables.pack[i][j];
        int low = node.low[i][j];
        int high = Math.min(target, node.high[i][j]);
        long[] before = reach[a];
        long[] after = reach[a + 1];
        long[] here = cost[a];
        int first = low;
        if (low == 0) {
            here[0] = 0;
            System.arraycopy(before, least, after, least, target + 1 - least);
            first = pack;
        } else {
            Arrays.fill(after, least, target + 1, FAR);
        }
        for (int q = first; q <= high; q += pack) {
            long c = priced(weights, i, j, q);
            here[q] = c;
            for (int n = Math.max(least, q); n <= target; n++) {
                after[n] = Math.min(after[n], before[n - q] + c);
            }
        }
    }

    private void trace(Node node, int i, int last, int target) {
        Arrays.fill(units[i], 0);
        int left = target;
        for (int a = last - 1; a >= 0; a--) {
            int j = active[a];
            int pack = tables.pack[i][j];
            int q = node.low[i][j];
            while (reach[a][left - q] + cost[a][q] != reach[a + 1][left]) {
                q += pack;
            }
            put(i, j, q);
            left -= q;
        }
        missed += left;
    }

    private void put(int i, int j, int q) {
        units[i][j] = q;
        if (q > 0) {
            count[j] += q;
            worth[j] += tables.value[i][j][q];
            weight[j] += (long) tables.grams[i] * q;
            linear[j] += tables.freight[i][j] * q;
            beside[j] += tables.extra[i][j] * q;
        }
    }

    long freight(int j) {
        return tables.freightOf(j, worth[j], weight[j], linear[j]);
    }

    /**
     * How far the relaxation is below the truth at one supplier, scaled: zero or more, and the gaps of all together are the gap between
     * bound and plan. {@link #IMPOSSIBLE} where the supplier would not ship that.
     */
    long gap(Node node, Weights weights, int j) {
        long relaxed = fixed[j] - weights.pull[j] * worth[j] + weights.push[j] * weight[j];
        for (int i = 0; i < tables.items; i++) {
            relaxed += units[i][j] > 0 ? weights.share[i][j] : 0;
        }
        relaxed += paying[j] ? linear[j] << tables.shift : 0;
        if (count[j] == 0) {
            return node.mayStayOut(j) ? -relaxed : IMPOSSIBLE;
        }
        boolean ships = tables.ships(j, worth[j], weight[j]);
        return ships ? ((tables.charge[j] + freight(j)) << tables.shift) - relaxed : IMPOSSIBLE;
    }
}
