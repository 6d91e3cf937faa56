package io.dropline.routing.search;

import org.jspecify.annotations.Nullable;

/** The greatest amount that divides every amount of a market: all plans cost a multiple of it. Thresholds are no costs and do not count. */
public final class Grain {
    private Grain() {}

    /** At least one. */
    public static long of(Market market) {
        long grain = market.penalty;
        for (int j = 0; j < market.suppliers; j++) {
            grain = common(grain, market.fee[j]);
            grain = common(grain, Math.abs(market.base[j]));
            Brackets table = market.brackets[j];
            grain = table == null ? grain : common(grain, table.amount());
            for (int i = 0; i < market.items; i++) {
                grain = common(grain, market.price[i][j]);
                grain = common(grain, market.freight[i][j]);
                grain = common(grain, market.extra[i][j]);
                grain = common(grain, market.breaks[i][j]);
            }
        }
        return Math.max(1, grain);
    }

    private static long common(long grain, @Nullable Breaks breaks) {
        return breaks == null ? grain : common(grain, breaks.price());
    }

    private static long common(long grain, long[] amounts) {
        long result = grain;
        for (long amount : amounts) {
            result = common(result, amount);
        }
        return result;
    }

    private static long common(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }
}
