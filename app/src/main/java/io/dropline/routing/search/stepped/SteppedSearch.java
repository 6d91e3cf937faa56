package io.dropline.routing.search.stepped;

import io.dropline.routing.search.Found;
import io.dropline.routing.search.Market;
import io.dropline.routing.search.Search;
import io.dropline.routing.search.SharedStock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans for a market that is not plain. */
public final class SteppedSearch implements Search {
    /** The part of the effort that every plan gets, though the plans before it took all. */
    private static final int RESERVE = 5;

    private final Market market;
    private final long effort;
    private long unspent;
    /** What lines that must not be split take from whom, one way after the other; and the suppliers of those lines. */
    private final List<int[][]> lows = new ArrayList<>();

    private final List<int[][]> pins = new ArrayList<>();
    private boolean all = true;
    private boolean mayMiss;
    private boolean pinned;
    private @Nullable Found cheapest;

    /** @param effort sums that may be made */
    public SteppedSearch(Market market, long effort) {
        this.market = market;
        this.effort = effort;
        unspent = effort;
        lows.add(new int[market.items][market.suppliers]);
        pins.add(new int[market.items][0]);
        for (int i = 0; i < market.items; i++) {
            if (SharedStock.isNeeded(market, i)) {
                pinned = true;
                pin(i);
            }
        }
    }

    /** Whether this search can hold the market. */
    public static boolean fits(Market market) {
        return Tables.fit(market);
    }

    private void pin(int item) {
        all &= SharedStock.isSmall(market, item);
        List<int[][]> shorter = List.copyOf(lows);
        List<int[][]> shorterPins = List.copyOf(pins);
        lows.clear();
        pins.clear();
        for (int at = 0; at < shorter.size(); at++) {
            for (int[] way : SharedStock.ways(market, item)) {
                if (lows.size() == SharedStock.MOST_WAYS) {
                    all = false;
                    return;
                }
                int[][] low = shorter.get(at).clone();
                low[item] = asked(item, way);
                int[][] pin = shorterPins.get(at).clone();
                pin[item] = way;
                lows.add(low);
                pins.add(pin);
            }
        }
    }

    private int[] asked(int item, int[] way) {
        // Where packs leave a line short, which of its units remain is not looked through.
        all &= Arrays.stream(market.pack[item]).allMatch(pack -> pack == 1);
        int[] asked = new int[market.suppliers];
        for (int u = 0; u < way.length; u++) {
            asked[way[u]] += market.unsplit[item][u];
        }
        return asked;
    }

    @Override
    public Found cheapest() {
        Found best = among(new long[] {(1L << market.suppliers) - 1});
        if (best == null) {
            mayMiss = true;
            best = among(new long[] {(1L << market.suppliers) - 1});
        }
        cheapest = best == null ? Found.nothing(market) : best;
        return cheapest;
    }

    @Override
    public @Nullable Found without(long suppliers) {
        long whole = (1L << market.suppliers) - 1;
        long[] sets = new long[Long.bitCount(suppliers)];
        int size = 0;
        for (long rest = suppliers; rest != 0; rest &= rest - 1) {
            sets[size++] = whole & ~Long.lowestOneBit(rest);
        }
        Found best = among(sets);
        long least = cheapest == null ? 0 : cheapest.supplied();
        return best != null && best.supplied() < least ? null : best;
    }

    /** The cheapest plan of the suppliers of any of these sets. */
    private @Nullable Found among(long[] sets) {
        Effort left = new Effort(unspent);
        long bound = all && !mixed() ? Long.MAX_VALUE : 0;
        Best best = new Best();
        int[][] pin = {};
        List<Tables> tables = tables();
        for (int way = 0; way < tables.size(); way++) {
            Tables here = tables.get(way);
            if (supplied(here) == 0 || supplied(here) < most(tables)) {
                continue;
            }
            Relaxed relaxed = new Relaxed(here);
            for (long set : sets) {
                long before = best.cost;
                new Opening(here, relaxed, best, left).from(set);
                Branching branching = new Branching(here, left, best, relaxed);
                branching.search(Node.of(here, set));
                bound = Math.min(bound, bound(branching, here));
                pin = best.cost < before && !mayMiss ? pins.get(way) : pin;
            }
        }
        unspent = Math.max(left.left(), effort / RESERVE);
        return best.found() ? found(best.units, pin, bound) : null;
    }

    private List<Tables> tables() {
        if (mayMiss) {
            return List.of(new Tables(market, new int[market.items][market.suppliers], true));
        }
        return lows.stream().map(low -> new Tables(market, low, false)).toList();
    }

    /** Whether lines that must not be split are kept together with the rest of their SKU, which is one way of many. */
    private boolean mixed() {
        return mayMiss && pinned;
    }

    private static int supplied(Tables tables) {
        return Arrays.stream(tables.target).sum();
    }

    private static int most(List<Tables> tables) {
        return tables.stream().mapToInt(SteppedSearch::supplied).max().orElse(0);
    }

    /** What was left unseen costs this much or more. Where units may be missing, what they count for is not told apart. */
    private long bound(Branching branching, Tables tables) {
        long open = branching.openBound();
        if (open == Long.MAX_VALUE) {
            return open;
        }
        return mayMiss ? 0 : Math.max(0, open) * tables.grain;
    }

    private Found found(int[][] units, int[][] pinned, long bound) {
        long cost = -market.penalty;
        for (int j = 0; j < market.suppliers; j++) {
            int[] column = new int[market.items];
            int count = 0;
            for (int i = 0; i < column.length; i++) {
                column[i] = units[i][j];
                count += column[i];
            }
            cost += count == 0 ? 0 : market.parcelCost(j, column) + market.penalty;
        }
        return new Found(units, pinned, cost, bound);
    }
}
