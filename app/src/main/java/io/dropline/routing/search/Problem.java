package io.dropline.routing.search;

/**
 * A market made ready for the search: the most that can be supplied of each item is its target, stock beyond the target is cut off, an item
 * that must not be split has stock only where it is enough, thresholds out of reach are dropped. Where thresholds remain, every amount is
 * divided by the grain that all share (a cent, usually), so that a fractional bound may be rounded up.
 */
final class Problem {
    private static final int FINEST = 20;
    /** Scaled amounts stay below 2^56, so that a bound of a term for each of 62 suppliers stays below 2^63. */
    private static final int ROOM = 56;

    final int items;
    final int suppliers;
    final int[] target;
    final boolean[] whole;
    final int[][] stock;
    final long[][] price;
    final long[][] freight;
    final long[][] extra;
    final long[] fee;
    final long[] base;
    final long[] freeFrom;
    final long penalty;
    final long grain;
    /** A multiplier of one is 2^shift. */
    final int shift;
    /** Suppliers with a threshold within reach. */
    final long thresholds;
    /** The least that paid freight can be, by supplier. */
    final long[] least;

    Problem(Market market) {
        items = market.items;
        suppliers = market.suppliers;
        target = new int[items];
        whole = new boolean[items];
        stock = new int[items][suppliers];
        for (int i = 0; i < items; i++) {
            aim(market, i);
        }
        thresholds = withinReach(market);
        grain = thresholds == 0 ? 1 : Grain.of(market);
        price = divided(market.price, grain);
        freight = divided(market.freight, grain);
        extra = divided(market.extra, grain);
        fee = divided(market.fee, grain);
        base = divided(market.base, grain);
        penalty = market.penalty / grain;
        freeFrom = new long[suppliers];
        for (int j = 0; j < suppliers; j++) {
            freeFrom[j] = (thresholds >> j & 1) == 0 ? Market.NEVER : Math.ceilDiv(market.freeFrom[j], grain);
        }
        least = leastFreight();
        shift = Math.clamp(ROOM - (64 - Long.numberOfLeadingZeros(ceiling())), 0, FINEST);
    }

    boolean isEmpty() {
        for (int units : target) {
            if (units > 0) {
                return false;
            }
        }
        return true;
    }

    private void aim(Market market, int i) {
        int[] unsplit = market.unsplit[i];
        whole[i] = unsplit.length == 1 && unsplit[0] == market.demand[i];
        long sum = 0;
        int most = 0;
        for (int have : market.stock[i]) {
            sum += have;
            most = Math.max(most, have);
        }
        target[i] = (int) Math.min(market.demand[i], whole[i] ? most : sum);
        for (int j = 0; j < suppliers; j++) {
            int have = Math.min(target[i], market.stock[i][j]);
            stock[i][j] = whole[i] && have < target[i] ? 0 : have;
        }
    }

    private long withinReach(Market market) {
        long mask = 0;
        for (int j = 0; j < suppliers; j++) {
            long most = 0;
            for (int i = 0; i < items; i++) {
                most += market.price[i][j] * stock[i][j];
            }
            if (most >= market.freeFrom[j]) {
                mask |= 1L << j;
            }
        }
        return mask;
    }

    private long[] leastFreight() {
        long[] result = new long[suppliers];
        for (int j = 0; j < suppliers; j++) {
            long unit = Long.MAX_VALUE;
            for (int i = 0; i < items; i++) {
                if (stock[i][j] > 0) {
                    unit = Math.min(unit, freight[i][j]);
                }
            }
            result[j] = unit == Long.MAX_VALUE ? 0 : base[j] + unit;
        }
        return result;
    }

    /** More than any plan can cost. */
    private long ceiling() {
        long sum = 1;
        for (int i = 0; i < items; i++) {
            long dearest = 0;
            for (int j = 0; j < suppliers; j++) {
                dearest = Math.max(dearest, price[i][j] + extra[i][j] + freight[i][j]);
            }
            sum += dearest * target[i];
        }
        for (int j = 0; j < suppliers; j++) {
            sum += fee[j] + Math.abs(base[j]) + penalty;
        }
        return sum;
    }

    private static long[][] divided(long[][] rows, long grain) {
        if (grain == 1) {
            return rows;
        }
        long[][] result = new long[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            result[i] = divided(rows[i], grain);
        }
        return result;
    }

    private static long[] divided(long[] row, long grain) {
        if (grain == 1) {
            return row;
        }
        long[] result = new long[row.length];
        for (int j = 0; j < row.length; j++) {
            result[j] = row[j] / grain;
        }
        return result;
    }
}
