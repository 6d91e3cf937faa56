package io.dropline.routing.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rare item with several lines of which one must not be split: all the ways to give those lines a supplier each that supply as much of
 * the item as can be supplied. Ways that ask the same of every supplier are one way.
 */
public final class SharedStock {
    /** More ways than this are not looked through. */
    public static final int MOST_WAYS = 4096;

    private final Market market;
    private final int item;
    private final int[] lines;
    private final int pool;
    private final List<int[]> best = new ArrayList<>();
    private final Set<List<Integer>> seen = new HashSet<>();
    private long most = -1;

    private SharedStock(Market market, int item) {
        this.market = market;
        this.item = item;
        lines = market.unsplit[item];
        pool = market.demand[item] - Arrays.stream(lines).sum();
    }

    /** Whether the item is of that kind, and anybody has it. */
    public static boolean isNeeded(Market market, int item) {
        int[] lines = market.unsplit[item];
        boolean mixed = lines.length > 1 || (lines.length == 1 && lines[0] < market.demand[item]);
        return mixed && able(market, item) > 0;
    }

    /** Whether {@link #ways} looks at all of them; if not, it gives one that is merely reasonable. */
    public static boolean isSmall(Market market, int item) {
        return Math.pow(able(market, item), market.unsplit[item].length) <= MOST_WAYS;
    }

    /** The ways, each a supplier by unsplit line. */
    public static List<int[]> ways(Market market, int item) {
        SharedStock shared = new SharedStock(market, item);
        if (!isSmall(market, item)) {
            return List.of(shared.greedy());
        }
        shared.assign(new int[shared.lines.length], 0);
        return shared.best;
    }

    private static int able(Market market, int item) {
        int able = 0;
        for (int have : market.stock[item]) {
            able += have > 0 ? 1 : 0;
        }
        return able;
    }

    private void assign(int[] way, int line) {
        if (line == way.length) {
            consider(way);
            return;
        }
        for (int j = 0; j < market.suppliers; j++) {
            if (market.stock[item][j] > 0) {
                way[line] = j;
                assign(way, line + 1);
            }
        }
    }

    private void consider(int[] way) {
        Integer[] asked = new Integer[market.suppliers];
        Arrays.fill(asked, 0);
        for (int u = 0; u < way.length; u++) {
            asked[way[u]] += lines[u];
        }
        long reserved = 0;
        long rest = 0;
        for (int j = 0; j < market.suppliers; j++) {
            int have = market.stock[item][j];
            reserved += Math.min(asked[j], have);
            rest += Math.max(0, have - asked[j]);
        }
        long supplied = reserved + Math.min(pool, rest);
        if (supplied > most) {
            most = supplied;
            best.clear();
        }
        if (supplied == most && seen.add(List.of(asked))) {
            best.add(way.clone());
        }
    }

    /** Each line in turn from the cheapest supplier that still has enough, or else from the one that has most. */
    private int[] greedy() {
        int[] left = market.stock[item].clone();
        int[] way = new int[lines.length];
        for (int u = 0; u < lines.length; u++) {
            int pick = 0;
            for (int j = 1; j < market.suppliers; j++) {
                boolean enough = left[j] >= lines[u];
                boolean pickEnough = left[pick] >= lines[u];
                boolean cheaper = market.price[item][j] < market.price[item][pick];
                if ((enough && pickEnough) ? cheaper : enough || (!pickEnough && left[j] > left[pick])) {
                    pick = j;
                }
            }
            way[u] = pick;
            left[pick] -= Math.min(left[pick], lines[u]);
        }
        return way;
    }
}
