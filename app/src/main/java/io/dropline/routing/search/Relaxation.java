package io.dropline.routing.search;

import java.util.Arrays;

/**
 * A lower bound that takes each item on its own: with the freight made linear, an item is best taken from the cheapest suppliers first, and
 * nothing else matters to it. Each supplier adds a fixed charge.
 */
final class Relaxation {
    static final long IMPOSSIBLE = Long.MAX_VALUE;

    private final Problem problem;
    /** Bits that a cost has been shifted to the left. */
    private final int shift;

    private final long[][] cost;
    private final int[][] cheapestFirst;
    private final long[] charge;
    /** [j][r]: the r smallest charges of the suppliers from j on, added up. */
    private final long[][] leastCharges;

    private Relaxation(Problem problem, int shift, long[][] cost, long[] charge) {
        this.problem = problem;
        this.shift = shift;
        this.cost = cost;
        this.charge = charge;
        cheapestFirst = new int[problem.items][];
        for (int i = 0; i < problem.items; i++) {
            cheapestFirst[i] = sorted(problem.stock[i], cost[i]);
        }
        leastCharges = sums(charge);
    }

    /** Every threshold counts as reached: exact where no supplier has one. */
    static Relaxation free(Problem problem) {
        long[][] cost = new long[problem.items][problem.suppliers];
        long[] charge = new long[problem.suppliers];
        for (int j = 0; j < problem.suppliers; j++) {
            boolean threshold = (problem.thresholds >> j & 1) != 0;
            charge[j] = problem.fee[j] + (threshold ? 0 : problem.base[j]);
            for (int i = 0; i < problem.items; i++) {
                cost[i][j] = problem.price[i][j] + problem.extra[i][j] + (threshold ? 0 : problem.freight[i][j]);
            }
        }
        return new Relaxation(problem, 0, cost, charge);
    }

    /**
     * A supplier with a threshold is charged the least freight there is, and gives it back by and by as the item cost nears the threshold:
     * the convex envelope of the freight, and less than it beyond.
     */
    static Relaxation enveloped(Problem problem) {
        long[][] cost = new long[problem.items][problem.suppliers];
        long[] charge = new long[problem.suppliers];
        for (int j = 0; j < problem.suppliers; j++) {
            boolean threshold = (problem.thresholds >> j & 1) != 0;
            long rebate = threshold ? Multipliers.envelope(problem, j) : 0;
            long freight = threshold ? rebate * problem.freeFrom[j] : problem.base[j] << problem.shift;
            charge[j] = (problem.fee[j] << problem.shift) + freight;
            for (int i = 0; i < problem.items; i++) {
                long linear = problem.extra[i][j] + (threshold ? 0 : problem.freight[i][j]);
                cost[i][j] = ((problem.price[i][j] + linear) << problem.shift) - rebate * problem.price[i][j];
            }
        }
        return new Relaxation(problem, problem.shift, cost, charge);
    }

    private static int[] sorted(int[] stock, long[] cost) {
        int[] order = new int[stock.length];
        int size = 0;
        for (int j = 0; j < stock.length; j++) {
            if (stock[j] == 0) {
                continue;
            }
            int at = size++;
            while (at > 0 && cost[order[at - 1]] > cost[j]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = j;
        }
        return Arrays.copyOf(order, size);
    }

    private static long[][] sums(long[] charge) {
        int m = charge.length;
        long[][] result = new long[m + 1][];
        long[] smallest = new long[m];
        result[m] = new long[1];
        for (int j = m - 1; j >= 0; j--) {
            int size = m - 1 - j;
            int at = size;
            while (at > 0 && smallest[at - 1] > charge[j]) {
                smallest[at] = smallest[at - 1];
                at--;
            }
            smallest[at] = charge[j];
            long[] row = new long[size + 2];
            for (int r = 0; r <= size; r++) {
                row[r + 1] = row[r] + smallest[r];
            }
            result[j] = row;
        }
        return result;
    }

    /** The charges of the suppliers of a set. */
    long charged(long set) {
        long sum = 0;
        for (long rest = set; rest != 0; rest &= rest - 1) {
            sum += charge[Long.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    /** The least cost of a plan of {@code size} suppliers that all are in {@code allowed}, charges of {@code missing} ones from {@code from} on to come. */
    long bound(long allowed, long charged, int from, int missing, int size) {
        long linear = fill(allowed);
        if (linear == IMPOSSIBLE) {
            return IMPOSSIBLE;
        }
        long fixed = charged + leastCharges[from][missing] + (((size - 1) * problem.penalty) << shift);
        return rounded(linear + fixed);
    }

    /** The least cost of a plan of {@code size} suppliers or more out of all. */
    long boundFrom(int size) {
        long linear = fill(-1L);
        long least = Long.MAX_VALUE;
        for (int k = size; k <= problem.suppliers; k++) {
            least = Math.min(least, leastCharges[0][k] + (((k - 1) * problem.penalty) << shift));
        }
        return rounded(linear + least);
    }

    private long rounded(long scaled) {
        return -(-scaled >> shift);
    }

    private long fill(long allowed) {
        long total = 0;
        for (int i = 0; i < cheapestFirst.length; i++) {
            int left = problem.target[i];
            int[] stock = problem.stock[i];
            long[] row = cost[i];
            for (int j : cheapestFirst[i]) {
                if (left == 0) {
                    break;
                }
                if ((allowed >> j & 1) != 0) {
                    int take = Math.min(left, stock[j]);
                    total += row[j] * take;
                    left -= take;
                }
            }
            if (left > 0) {
                return IMPOSSIBLE;
            }
        }
        return total;
    }
}
