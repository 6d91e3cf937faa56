package io.dropline.routing.search;

/**
 * One node of the search within a set of suppliers: for each item and supplier a range of units, for each supplier with a threshold a mode and
 * a multiplier. {@link #evaluate} takes each item on its own, cheapest first within the ranges, at prices lowered by the multipliers; the
 * result is a lower bound on every plan of the node that uses the whole set, and the units chosen are a plan whose true cost is known.
 *
 * <p>Suppliers are numbered 0 to size - 1 here, in the order of the problem.
 */
final class Box {
    static final long IMPOSSIBLE = Long.MAX_VALUE;

    /** What the node says about the freight of a supplier. */
    enum Mode {
        /** There is no threshold within reach. */
        PLAIN,
        OPEN,
        PAID,
        FREE
    }

    final Problem problem;
    final int[] ids;
    int size;
    final Mode[] mode;
    /** Scaled by 2^shift; zero for PLAIN and PAID. */
    final long[] multiplier;

    final int[][] low;
    final int[][] high;

    /** The units of the last evaluation, and per supplier their number, item cost and freight if paid (less its base). */
    final int[][] units;

    final long[] count;
    final long[] value;
    final long[] linear;
    private final long[] beside;
    private final long[] reduced;
    /** All ones where freight is paid. */
    private final long[] paidMask;
    /** Copies by local number, close together. */
    private final long[][] price;

    private final long[][] freight;
    private final long[][] extra;

    Box(Problem problem) {
        this.problem = problem;
        int m = problem.suppliers;
        ids = new int[m];
        mode = new Mode[m];
        multiplier = new long[m];
        low = new int[problem.items][m];
        high = new int[problem.items][m];
        units = new int[problem.items][m];
        count = new long[m];
        value = new long[m];
        linear = new long[m];
        beside = new long[m];
        reduced = new long[m];
        paidMask = new long[m];
        price = new long[problem.items][m];
        freight = new long[problem.items][m];
        extra = new long[problem.items][m];
    }

    /** Starts at the root of a set: all ranges wide, all modes open. */
    void open(long set) {
        size = 0;
        for (long rest = set; rest != 0; rest &= rest - 1) {
            int j = Long.numberOfTrailingZeros(rest);
            ids[size] = j;
            mode[size] = (problem.thresholds >> j & 1) == 0 ? Mode.PLAIN : Mode.OPEN;
            multiplier[size] = 0;
            for (int i = 0; i < problem.items; i++) {
                low[i][size] = 0;
                high[i][size] = problem.stock[i][j];
                price[i][size] = problem.price[i][j];
                freight[i][size] = problem.freight[i][j];
                extra[i][size] = problem.extra[i][j];
            }
            size++;
        }
    }

    boolean paysFreight(int l) {
        return mode[l] == Mode.PLAIN || mode[l] == Mode.PAID;
    }

    long threshold(int l) {
        return problem.freeFrom[ids[l]];
    }

    /** What an evaluation costs, for the {@link Budget}. */
    int work() {
        return problem.items * (size + 2);
    }

    /** The bound, scaled by 2^shift, or {@link #IMPOSSIBLE}. */
    long evaluate() {
        long total = (size - 1) * problem.penalty;
        long credit = 0;
        for (int l = 0; l < size; l++) {
            count[l] = value[l] = linear[l] = beside[l] = 0;
            total += problem.fee[ids[l]] + (paysFreight(l) ? problem.base[ids[l]] : 0);
            paidMask[l] = paysFreight(l) ? -1L : 0;
            if (multiplier[l] != 0) {
                credit += multiplier[l] * threshold(l);
            }
        }
        total = (total << problem.shift) + credit;
        for (int i = 0; i < problem.items; i++) {
            long cost = fill(i);
            if (cost == IMPOSSIBLE) {
                return IMPOSSIBLE;
            }
            total += cost;
        }
        return total;
    }

    private long fill(int i) {
        int[] row = units[i];
        int[] from = low[i];
        int[] to = high[i];
        long[] prices = price[i];
        long[] freights = freight[i];
        long[] extras = extra[i];
        int left = problem.target[i];
        for (int l = 0; l < size; l++) {
            int n = from[l];
            row[l] = n;
            left -= n;
            reduced[l] = ((prices[l] + extras[l] + (freights[l] & paidMask[l])) << problem.shift)
                    - multiplier[l] * prices[l];
        }
        if (left < 0) {
            return IMPOSSIBLE;
        }
        while (left > 0) {
            int best = -1;
            long least = Long.MAX_VALUE;
            for (int l = 0; l < size; l++) {
                if (reduced[l] < least && row[l] < to[l]) {
                    best = l;
                    least = reduced[l];
                }
            }
            if (best < 0) {
                return IMPOSSIBLE;
            }
            int take = Math.min(left, to[best] - row[best]);
            row[best] += take;
            left -= take;
        }
        long cost = 0;
        for (int l = 0; l < size; l++) {
            int n = row[l];
            if (n > 0) {
                cost += reduced[l] * n;
                count[l] += n;
                value[l] += prices[l] * n;
                linear[l] += freights[l] * n;
                beside[l] += extras[l] * n;
            }
        }
        return cost;
    }

    /** What the units of the last evaluation really cost. */
    long trueCost() {
        long cost = -problem.penalty;
        for (int l = 0; l < size; l++) {
            if (count[l] > 0) {
                int j = ids[l];
                boolean free = value[l] >= problem.freeFrom[j];
                cost += problem.penalty
                        + value[l]
                        + beside[l]
                        + problem.fee[j]
                        + (free ? 0 : problem.base[j] + linear[l]);
            }
        }
        return cost;
    }

    /** The units of the last evaluation under the numbers of the problem. */
    int[][] plan() {
        int[][] plan = new int[problem.items][problem.suppliers];
        for (int i = 0; i < problem.items; i++) {
            for (int l = 0; l < size; l++) {
                plan[i][ids[l]] = units[i][l];
            }
        }
        return plan;
    }
}
