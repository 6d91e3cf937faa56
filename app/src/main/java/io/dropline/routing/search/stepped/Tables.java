package io.dropline.routing.search.stepped;

import io.dropline.routing.search.Brackets;
import io.dropline.routing.search.Grain;
import io.dropline.routing.search.Market;
import io.dropline.routing.search.SharedStock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A market made ready: what each number of units of an item costs at each supplier is looked up, not computed. Amounts are divided by the
 * grain that all share.
 */
final class Tables {
    /** Beyond so many units of an item the tables would be too large. */
    static final int MOST_UNITS = 1_000;

    /** With more brackets than this the ways of a supplier do not fit a bit set. */
    private static final int MOST_ROWS = 60;

    private static final int FINEST = 20;
    /** Bits that a scaled cost may have, so that a bound of terms for 62 suppliers stays within a long. */
    private static final int ROOM = 52;

    final int items;
    final int suppliers;
    final int[] target;
    /** Items that come from one supplier only. */
    final boolean[] whole;
    /** Of an item with several lines some of which may not be split; null for any other. */
    final @Nullable SharedLines[] lines;

    final int[][] stock;
    final int[][] pack;
    /** [item][supplier][units]: item cost. */
    final long[][][] value;

    /** [item][supplier][units]: item cost and what comes beside it, scaled. */
    final long[][][] gross;

    final long[][] extra;
    final long[][] freight;
    final int[] grams;
    final Options[] options;
    final @Nullable Brackets[] brackets;
    final long[] freeFrom;
    final long[] minimum;
    final long[] charge;
    final long[] base;
    final long penalty;
    final long grain;
    final int shift;
    /** The cost of a unit that nobody supplies: more than any plan if it is the ceiling; 0 where every unit must be supplied. */
    final long missing;
    /** More than any plan that supplies everything can cost. */
    final long ceiling;
    /** Whether some unit must be missing, where none may be. */
    boolean hopeless;

    Tables(Market market, boolean mayMiss) {
        items = market.items;
        suppliers = market.suppliers;
        grain = Grain.of(market);
        penalty = market.penalty / grain;
        grams = market.grams;
        pack = market.pack;
        lines = new SharedLines[items];
        target = new int[items];
        whole = new boolean[items];
        stock = new int[items][suppliers];
        for (int i = 0; i < items; i++) {
            aim(market, i, mayMiss);
        }
        value = new long[items][suppliers][];
        extra = new long[items][suppliers];
        freight = new long[items][suppliers];
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < suppliers; j++) {
                extra[i][j] = market.extra[i][j] / grain;
                freight[i][j] = market.brackets[j] == null ? market.freight[i][j] / grain : 0;
                value[i][j] = values(market, i, j);
            }
        }
        brackets = new Brackets[suppliers];
        freeFrom = new long[suppliers];
        minimum = new long[suppliers];
        charge = new long[suppliers];
        base = new long[suppliers];
        options = new Options[suppliers];
        for (int j = 0; j < suppliers; j++) {
            enter(market, j);
        }
        ceiling = ceiling();
        long units = units();
        missing = mayMiss ? Math.min(ceiling, (1L << 52) / Math.max(1, units)) : 0;
        long most = ceiling + missing * units;
        shift = Math.clamp(ROOM - (64 - Long.numberOfLeadingZeros(most)), 0, FINEST);
        gross = new long[items][suppliers][];
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < suppliers; j++) {
                gross[i][j] = gross(i, j);
            }
        }
    }

    /** Whether the tables can be made. */
    static boolean fit(Market market) {
        for (int i = 0; i < market.items; i++) {
            if (market.demand[i] > MOST_UNITS || (SharedStock.isNeeded(market, i) && !SharedLines.fit(market, i))) {
                return false;
            }
        }
        for (Brackets table : market.brackets) {
            if (table != null && table.upTo().length > MOST_ROWS) {
                return false;
            }
        }
        return true;
    }

    private void aim(Market market, int i, boolean mayMiss) {
        int[] unsplit = market.unsplit[i];
        whole[i] = unsplit.length == 1 && unsplit[0] == market.demand[i];
        if (SharedStock.isNeeded(market, i)) {
            lines[i] = new SharedLines(market, i);
        }
        int most = 0;
        for (int j = 0; j < suppliers; j++) {
            int have = Math.min(market.demand[i], market.stock[i][j]);
            stock[i][j] = have - have % pack[i][j];
            most = Math.max(most, stock[i][j]);
        }
        target[i] = whole[i] ? most : Reach.most(market.demand[i], stock[i], pack[i]);
        hopeless |= !mayMiss && lines[i] != null && target[i] < market.demand[i];
        for (int j = 0; j < suppliers; j++) {
            stock[i][j] = whole[i] && !mayMiss && stock[i][j] < most ? 0 : stock[i][j];
        }
    }

    private long[] values(Market market, int i, int j) {
        long[] result = new long[stock[i][j] + 1];
        long plain = market.price[i][j] / grain;
        for (int q = 1; q < result.length; q++) {
            result[q] = q * (market.breaks[i][j] == null ? plain : market.priceOf(i, j, q) / grain);
        }
        return result;
    }

    private long[] gross(int i, int j) {
        long[] result = value[i][j].clone();
        for (int q = 1; q < result.length; q++) {
            result[q] = (result[q] + extra[i][j] * q) << shift;
        }
        return result;
    }

    private void enter(Market market, int j) {
        long most = 0;
        long heaviest = 0;
        long leastUnit = Long.MAX_VALUE;
        for (int i = 0; i < items; i++) {
            long best = 0;
            for (long one : value[i][j]) {
                best = Math.max(best, one);
            }
            most += best;
            heaviest += (long) grams[i] * stock[i][j];
            leastUnit = stock[i][j] > 0 ? Math.min(leastUnit, freight[i][j]) : leastUnit;
        }
        Brackets table = market.brackets[j];
        if (table != null) {
            long[] amount = table.amount().clone();
            for (int k = 0; k < amount.length; k++) {
                amount[k] /= grain;
            }
            brackets[j] = new Brackets(table.upTo(), amount);
        }
        freeFrom[j] = market.freeFrom[j] == Market.NEVER ? Market.NEVER : Math.ceilDiv(market.freeFrom[j], grain);
        minimum[j] = Math.ceilDiv(market.minimum[j], grain);
        charge[j] = market.fee[j] / grain + penalty;
        base[j] = market.base[j] / grain;
        long unit = leastUnit == Long.MAX_VALUE ? 0 : leastUnit;
        options[j] = Options.of(charge[j], base[j], unit, brackets[j], freeFrom[j], minimum[j], most, heaviest);
    }

    private long ceiling() {
        long sum = 1;
        for (int i = 0; i < items; i++) {
            long dearest = 0;
            for (int j = 0; j < suppliers; j++) {
                for (int q = 1; q <= stock[i][j]; q++) {
                    dearest = Math.max(dearest, value[i][j][q] + q * (extra[i][j] + freight[i][j]));
                }
            }
            sum += dearest * Math.min(suppliers, Math.max(1, target[i]));
        }
        for (int j = 0; j < suppliers; j++) {
            sum += charge[j]
                    + Math.abs(base[j])
                    + (brackets[j] == null ? 0 : brackets[j].amount()[brackets[j].amount().length - 1]);
        }
        return sum;
    }

    /** All units that are aimed at. */
    int units() {
        return Arrays.stream(target).sum();
    }

    /** Whether a cheaper plan may have supplied fewer units, because amounts are too large to make a missing one dear enough. */
    boolean confusesMissing() {
        return missing > 0 && missing < ceiling;
    }

    /** Freight of a parcel. */
    long freightOf(int j, long worth, long weight, long linear) {
        if (worth >= freeFrom[j]) {
            return 0;
        }
        Brackets table = brackets[j];
        return table == null ? base[j] + linear : table.amount()[table.of(weight)];
    }

    boolean ships(int j, long worth, long weight) {
        Brackets table = brackets[j];
        return worth >= minimum[j] && (table == null || weight <= table.most());
    }
}
