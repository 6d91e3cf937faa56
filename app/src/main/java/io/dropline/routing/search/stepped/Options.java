package io.dropline.routing.search.stepped;

import io.dropline.routing.search.Brackets;
import io.dropline.routing.search.Market;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which one supplier may take part, in the grain of the problem: not at all, with free freight, with freight paid or, where that
 * goes by weight, in one of the brackets. Way 0 is to stay out.
 *
 * @param cost what the way costs whatever is bought: drop fee, penalty for the parcel, and the freight or the least of it
 * @param goal the least item cost
 * @param cap the greatest weight; 0 where weight does not matter
 * @param free the way with free freight, or -1
 * @param linear whether paid freight grows by the unit
 * @param unit freight of the first unit that the cost of paid freight holds while it is open whether freight is paid; once it is, every unit
 *     bears its own
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Options(long[] cost, long[] goal, long[] cap, int free, boolean linear, long unit) {
    static final int OUT = 0;
    /** The node's mask of a supplier that stays out. */
    static final long OUT_ONLY = 1;

    /**
     * @param charge drop fee and penalty
     * @param base freight that does not depend on the units
     * @param unit the least that a unit adds to it
     * @param most the greatest item cost and weight that the supplier may reach
     */
    static Options of(
            long charge,
            long base,
            long unit,
            @Nullable Brackets table,
            long freeFrom,
            long minimum,
            long most,
            long heaviest) {
        List<long[]> ways = new ArrayList<>();
        ways.add(new long[3]);
        long capAll = table == null ? 0 : Math.min(table.most(), heaviest);
        boolean free = freeFrom != Market.NEVER && most >= freeFrom;
        if (free) {
            ways.add(new long[] {charge, Math.max(freeFrom, minimum), capAll});
        }
        if (table == null) {
            ways.add(new long[] {charge + base + (free ? unit : 0), minimum, 0});
        } else {
            for (int k = 0; k < table.upTo().length; k++) {
                ways.add(new long[] {charge + table.amount()[k], minimum, Math.min(table.upTo()[k], heaviest)});
                if (table.upTo()[k] >= heaviest) {
                    break;
                }
            }
        }
        return new Options(
                column(ways, 0), column(ways, 1), column(ways, 2), free ? 1 : -1, table == null, free ? unit : 0);
    }

    private static long[] column(List<long[]> ways, int at) {
        return ways.stream().mapToLong(way -> way[at]).toArray();
    }

    long all() {
        return (1L << cost.length) - 1;
    }

    /** Whether this mask leaves no choice but to pay freight by the unit. */
    boolean paysByUnit(long mask) {
        return linear && (free < 0 || (mask >> free & 1) == 0);
    }
}
