package io.dropline.routing.search.stepped;

import io.dropline.routing.search.Market;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An item of several lines some of which must each come from one supplier. What a supplier gives covers some of those lines and, beyond them,
 * units of the lines that may be split. The cheapest way is found supplier by supplier, for each state: which of those lines have a supplier,
 * and how many of the other units do. Lines of one quantity are alike, so a state only counts them.
 */
final class SharedLines {
    private static final long FAR = Long.MAX_VALUE / 4;
    /** With more sums than this for a supplier a plan would take too long. */
    private static final long MOST_SUMS = 1 << 18;

    private final int[] unsplit;
    /** The quantities of the lines that may not be split, each once; how many lines have it; what one such line adds to a state. */
    private final int[] quantity;

    private final int[] count;
    private final int[] stride;
    /** Units of the lines that may be split. */
    private final int pool;

    private final int states;
    /** The steps from one state to another, and the units of the lines that get their supplier by it. */
    private final List<int[]> steps = new ArrayList<>();

    private final long[][] reach;
    /** Of the last search: units of each supplier, and the step taken. */
    final int[] taken;

    private final int[] step;

    SharedLines(Market market, int item) {
        unsplit = market.unsplit[item];
        quantity = Arrays.stream(unsplit).distinct().sorted().toArray();
        count = new int[quantity.length];
        stride = new int[quantity.length];
        int size = 1;
        for (int k = 0; k < quantity.length; k++) {
            int here = quantity[k];
            count[k] = (int) Arrays.stream(unsplit).filter(one -> one == here).count();
            stride[k] = size;
            size *= count[k] + 1;
        }
        states = size;
        pool = market.demand[item] - Arrays.stream(unsplit).sum();
        for (int from = 0; from < states; from++) {
            list(from, from, 0, 0);
        }
        reach = new long[market.suppliers + 1][states * (pool + 1)];
        taken = new int[market.suppliers];
        step = new int[market.suppliers];
    }

    /** Whether it is few enough lines and units. */
    static boolean fit(Market market, int item) {
        int[] unsplit = market.unsplit[item];
        long sums = market.demand[item] - Arrays.stream(unsplit).sum() + 1L;
        for (int one : Arrays.stream(unsplit).distinct().toArray()) {
            long same = Arrays.stream(unsplit).filter(other -> other == one).count();
            sums = Math.min(MOST_SUMS + 1, sums * (same + 1) * (same + 2) / 2);
        }
        return sums * (market.demand[item] + 1) <= MOST_SUMS;
    }

    private void list(int from, int to, int kind, int units) {
        if (kind == quantity.length) {
            steps.add(new int[] {from, to, units});
            return;
        }
        int left = count[kind] - from / stride[kind] % (count[kind] + 1);
        for (int n = 0; n <= left; n++) {
            list(from, to + n * stride[kind], kind + 1, units + n * quantity[kind]);
        }
    }

    /** Sums made for each supplier and number of units. */
    long work() {
        return (long) steps.size() * (pool + 1);
    }

    /**
     * The least cost; {@link #taken} then has the units.
     *
     * @param cost by supplier and units
     * @param low the least of each supplier; what it gives is this and multiples of its pack more, to the high
     * @param reward what every unit supplied is worth; 0 where all must be supplied
     * @return much more than any cost where there is no way
     */
    long least(long[][] cost, int[] low, int[] high, int[] pack, long reward) {
        int suppliers = low.length;
        Arrays.fill(reach[0], FAR);
        reach[0][0] = 0;
        for (int a = 0; a < suppliers; a++) {
            Arrays.fill(reach[a + 1], FAR);
            for (int[] one : steps) {
                for (int q = low[a]; q <= high[a]; q += pack[a]) {
                    add(reach[a], reach[a + 1], one, q, cost[a][q] - reward * q, reward > 0);
                }
            }
        }
        int all = states * (pool + 1) - 1;
        int end = all;
        for (int at = 0; at < all && reward > 0; at++) {
            end = reach[suppliers][at] < reach[suppliers][end] ? at : end;
        }
        long least = reach[suppliers][end];
        if (least < FAR) {
            trace(end, cost, low, pack, reward);
        }
        return least;
    }

    /** With a reward, lines may be served in part. */
    private void add(long[] before, long[] after, int[] one, int q, long cost, boolean part) {
        int beyond = q - one[2];
        if (beyond < 0 && !part) {
            return;
        }
        int more = Math.max(0, beyond);
        int from = one[0] * (pool + 1);
        int to = one[1] * (pool + 1) + more;
        for (int p = 0; p <= pool - more; p++) {
            long here = before[from + p];
            if (here < FAR && here + cost < after[to + p]) {
                after[to + p] = here + cost;
            }
        }
    }

    private void trace(int end, long[][] cost, int[] low, int[] pack, long reward) {
        int at = end;
        for (int a = low.length - 1; a >= 0; a--) {
            at = back(a, at, cost[a], low[a], pack[a], reward);
        }
    }

    /** The state from which the supplier led to this one. */
    private int back(int a, int at, long[] cost, int low, int pack, long reward) {
        int to = at / (pool + 1);
        int p = at % (pool + 1);
        for (int q = low; ; q += pack) {
            for (int s = 0; s < steps.size(); s++) {
                int[] one = steps.get(s);
                int more = Math.max(0, q - one[2]);
                boolean leads = one[1] == to && more <= p && (q >= one[2] || reward > 0);
                int from = one[0] * (pool + 1) + p - more;
                if (leads && reach[a][from] < FAR && reach[a][from] + cost[q] - reward * q == reach[a + 1][at]) {
                    taken[a] = q;
                    step[a] = s;
                    return from;
                }
            }
        }
    }

    /** The supplier of each line that may not be split, in the order of the market, where so many units come from each; -1 for nobody. */
    int[] suppliersOf(int[] units) {
        int m = units.length;
        int[] ones = new int[m];
        Arrays.fill(ones, 1);
        int most = Arrays.stream(units).max().orElse(0);
        least(new long[m][most + 1], units, units, ones, 1);
        int[] result = new int[unsplit.length];
        Arrays.fill(result, -1);
        for (int j = 0; j < m; j++) {
            int[] one = steps.get(step[j]);
            for (int k = 0; k < quantity.length; k++) {
                int lines = (one[1] - one[0]) / stride[k] % (count[k] + 1);
                for (int u = 0; u < unsplit.length && lines > 0; u++) {
                    if (unsplit[u] == quantity[k] && result[u] < 0) {
                        result[u] = j;
                        lines--;
                    }
                }
            }
        }
        return result;
    }
}
