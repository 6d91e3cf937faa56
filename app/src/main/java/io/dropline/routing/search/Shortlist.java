package io.dropline.routing.search;

import java.util.Arrays;

/**
 * The suppliers of a market that are worth comparing.
 *
 * @param kept those that have something, at most {@link Market#MOST_SUPPLIERS}, ascending
 * @param dropped those that have something and found no place, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Shortlist(int[] kept, int[] dropped) {
    /** Where there are too many, item after item the next cheapest supplier gets a place until none is left. */
    public static Shortlist of(Market market) {
        int[] able = able(market);
        if (able.length <= Market.MOST_SUPPLIERS) {
            return new Shortlist(able, new int[0]);
        }
        boolean[] place = new boolean[market.suppliers];
        int free = Market.MOST_SUPPLIERS;
        for (int i = 0; free > 0; i = (i + 1) % market.items) {
            int next = cheapest(market, i, able, place);
            if (next >= 0) {
                place[next] = true;
                free--;
            }
        }
        int[] kept = Arrays.stream(able).filter(j -> place[j]).toArray();
        int[] dropped = Arrays.stream(able).filter(j -> !place[j]).toArray();
        return new Shortlist(kept, dropped);
    }

    private static int[] able(Market market) {
        int[] able = new int[market.suppliers];
        int size = 0;
        for (int j = 0; j < market.suppliers; j++) {
            boolean has = false;
            for (int i = 0; i < market.items; i++) {
                has |= market.stock[i][j] > 0;
            }
            if (has) {
                able[size++] = j;
            }
        }
        return Arrays.copyOf(able, size);
    }

    private static int cheapest(Market market, int i, int[] able, boolean[] place) {
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int j : able) {
            long unit = market.price[i][j] + market.freight[i][j];
            if (!place[j] && market.stock[i][j] > 0 && unit < least) {
                least = unit;
                best = j;
            }
        }
        return best;
    }
}
