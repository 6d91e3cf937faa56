package io.dropline.routing.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Plans where quantities are too large to be tried unit by unit: every supplier at the price of all it could give and the freight of its
 * heaviest parcel. Who would then not ship its part is left out. The plan is a fair one, and nothing is proved.
 */
final class RoughSearch implements Search {
    private final Market market;
    private final long effort;
    private long supplied;

    /** @param effort for each plain search */
    RoughSearch(Market market, long effort) {
        this.market = market;
        this.effort = effort;
    }

    @Override
    public Found cheapest() {
        Found best = among(-1L);
        Found result = best == null ? Found.nothing(market, Found.UNKNOWN) : best;
        supplied = result.supplied();
        return result;
    }

    @Override
    public @Nullable Found without(long suppliers) {
        Found best = null;
        for (long rest = suppliers; rest != 0; rest &= rest - 1) {
            Found one = among(~Long.lowestOneBit(rest));
            if (one != null && one.supplied() >= supplied && (best == null || one.cost < best.cost)) {
                best = one;
            }
        }
        return best;
    }

    private @Nullable Found among(long allowed) {
        long left = allowed;
        while (true) {
            Found found = Search.ofPlans(plain(left), effort).cheapest();
            int[][] units = packed(found.units);
            int failing = failing(units);
            if (failing < 0) {
                return told(units);
            }
            left &= ~(1L << failing);
        }
    }

    private Market plain(long allowed) {
        Market plain = new Market(market.items, market.suppliers, market.penalty);
        System.arraycopy(market.demand, 0, plain.demand, 0, market.items);
        for (int j = 0; j < market.suppliers; j++) {
            int[] units = market.aloneUnits(j);
            boolean weighs = market.brackets[j] != null;
            plain.fee[j] = market.fee[j];
            plain.base[j] = weighs && any(units) ? market.freightOf(j, units) : market.base[j];
            plain.freeFrom[j] = weighs ? Market.NEVER : market.freeFrom[j];
            for (int i = 0; i < market.items; i++) {
                plain.stock[i][j] = (allowed >> j & 1) == 0 ? 0 : market.stock[i][j];
                plain.price[i][j] = market.priceOf(i, j, units[i]);
                plain.freight[i][j] = weighs ? 0 : market.freight[i][j];
                plain.extra[i][j] = market.extra[i][j];
            }
        }
        System.arraycopy(market.unsplit, 0, plain.unsplit, 0, market.items);
        return plain;
    }

    private int[][] packed(int[][] units) {
        int[][] result = new int[market.items][market.suppliers];
        for (int i = 0; i < market.items; i++) {
            for (int j = 0; j < market.suppliers; j++) {
                result[i][j] = units[i][j] - units[i][j] % market.pack[i][j];
            }
        }
        return result;
    }

    private int failing(int[][] units) {
        for (int j = 0; j < market.suppliers; j++) {
            int[] column = column(units, j);
            if (any(column) && !market.ships(j, column)) {
                return j;
            }
        }
        return -1;
    }

    private @Nullable Found told(int[][] units) {
        long cost = -market.penalty;
        for (int j = 0; j < market.suppliers; j++) {
            int[] column = column(units, j);
            cost += any(column) ? market.parcelCost(j, column) + market.penalty : 0;
        }
        boolean nothing = Arrays.stream(units).noneMatch(RoughSearch::any);
        return nothing ? null : new Found(units, new int[market.items][0], cost, Found.UNKNOWN);
    }

    private int[] column(int[][] units, int j) {
        return Arrays.stream(units).mapToInt(row -> row[j]).toArray();
    }

    private static boolean any(int[] units) {
        return Arrays.stream(units).anyMatch(n -> n > 0);
    }
}
