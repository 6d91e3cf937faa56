package io.dropline.routing.search.stepped;

/** How many units of an item can be had when they come in packs. */
final class Reach {
    private Reach() {}

    /** The greatest number up to {@code demand} that is a sum of multiples of the packs, each within its stock. */
    static int most(int demand, int[] stock, int[] pack) {
        boolean[] reached = new boolean[demand + 1];
        reached[0] = true;
        for (int j = 0; j < stock.length; j++) {
            if (stock[j] > 0) {
                reached = with(reached, pack[j], stock[j]);
            }
        }
        int most = demand;
        while (most > 0 && !reached[most]) {
            most--;
        }
        return most;
    }

    private static boolean[] with(boolean[] before, int step, int most) {
        boolean[] after = new boolean[before.length];
        for (int n = 0; n < before.length; n++) {
            for (int q = 0; before[n] && q <= most && n + q < after.length; q += step) {
                after[n + q] = true;
            }
        }
        return after;
    }
}
