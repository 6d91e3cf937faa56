package io.dropline.routing.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A market in which every line that must not be split has its supplier already, where it shares its stock with other lines of the same SKU.
 * Those lines become items of their own that only this supplier has, and what they take is gone from the stock of the rest.
 */
final class Variant {
    final Problem problem;
    private final Market whole;
    /** The item of the whole market, by item of this one. */
    private final int[] source;

    private final int[][] pinned;

    private Variant(Market whole, Market market, int[] source, int[][] pinned) {
        this.whole = whole;
        this.source = source;
        this.pinned = pinned;
        problem = new Problem(market);
    }

    static Variant plain(Market market) {
        int[] source = new int[market.items];
        Arrays.setAll(source, i -> i);
        return new Variant(market, market, source, new int[market.items][0]);
    }

    /** @param pinned [item][unsplit line] to supplier; empty for items that are left as they are */
    static Variant pinned(Market market, int[][] pinned) {
        List<int[]> reserved = new ArrayList<>();
        for (int i = 0; i < market.items; i++) {
            int[] asked = new int[market.suppliers];
            for (int u = 0; u < pinned[i].length; u++) {
                asked[pinned[i][u]] += market.unsplit[i][u];
            }
            for (int j = 0; j < market.suppliers; j++) {
                if (asked[j] > 0) {
                    reserved.add(new int[] {i, j, asked[j]});
                }
            }
        }
        Market split = new Market(market.items + reserved.size(), market.suppliers, market.penalty);
        System.arraycopy(market.fee, 0, split.fee, 0, market.suppliers);
        System.arraycopy(market.base, 0, split.base, 0, market.suppliers);
        System.arraycopy(market.freeFrom, 0, split.freeFrom, 0, market.suppliers);
        int[] source = new int[split.items];
        for (int i = 0; i < market.items; i++) {
            source[i] = i;
            split.demand[i] = market.demand[i];
            split.stock[i] = market.stock[i].clone();
            split.unsplit[i] = pinned[i].length > 0 ? new int[0] : market.unsplit[i];
        }
        for (int r = 0; r < reserved.size(); r++) {
            int i = reserved.get(r)[0];
            int j = reserved.get(r)[1];
            int asked = reserved.get(r)[2];
            int at = market.items + r;
            source[at] = i;
            split.demand[i] -= asked;
            split.demand[at] = asked;
            split.stock[at][j] = Math.min(asked, split.stock[i][j]);
            split.stock[i][j] -= split.stock[at][j];
        }
        for (int i = 0; i < split.items; i++) {
            split.price[i] = market.price[source[i]];
            split.freight[i] = market.freight[source[i]];
            split.extra[i] = market.extra[source[i]];
        }
        return new Variant(market, split, source, pinned);
    }

    /** A plan for this market as a plan for the whole one, in its amounts. */
    Found told(Found found) {
        int[][] units = new int[whole.items][whole.suppliers];
        for (int i = 0; i < source.length; i++) {
            for (int j = 0; j < whole.suppliers; j++) {
                units[source[i]][j] += found.units[i][j];
            }
        }
        return new Found(units, pinned, found.cost * problem.grain, found.bound * problem.grain);
    }
}
