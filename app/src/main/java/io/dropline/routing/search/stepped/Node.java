package io.dropline.routing.search.stepped;

import java.util.Arrays;

/** A part of all plans: for each supplier the ways that are left to it, for each item and supplier a range of units. */
final class Node {
    /** Bits of {@link Options}. */
    final long[] ways;

    final int[][] low;
    final int[][] high;

    private Node(long[] ways, int[][] low, int[][] high) {
        this.ways = ways;
        this.low = low;
        this.high = high;
    }

    /** All plans of these suppliers. */
    static Node of(Tables tables, long allowed) {
        long[] ways = new long[tables.suppliers];
        int[][] low = new int[tables.items][tables.suppliers];
        int[][] high = new int[tables.items][];
        for (int j = 0; j < ways.length; j++) {
            ways[j] = (allowed >> j & 1) == 0 ? Options.OUT_ONLY : tables.options[j].all();
        }
        for (int i = 0; i < low.length; i++) {
            high[i] = tables.stock[i].clone();
        }
        return new Node(ways, low, high);
    }

    Node copy() {
        return new Node(ways.clone(), copy(low), copy(high));
    }

    private static int[][] copy(int[][] rows) {
        int[][] result = new int[rows.length][];
        Arrays.setAll(result, i -> rows[i].clone());
        return result;
    }

    boolean mayTakePart(int j) {
        return ways[j] > Options.OUT_ONLY;
    }

    boolean mayStayOut(int j) {
        return (ways[j] & Options.OUT_ONLY) != 0;
    }

    /** Draws the ranges in as far as the targets alone allow; false if no plan is left. */
    boolean tighten(Tables tables) {
        for (int i = 0; i < low.length; i++) {
            if (!tighten(tables, i)) {
                return false;
            }
        }
        for (int j = 0; j < ways.length; j++) {
            if (ways[j] == 0 || (!mayStayOut(j) && hasNothing(j))) {
                return false;
            }
        }
        return true;
    }

    private boolean hasNothing(int j) {
        for (int[] row : high) {
            if (row[j] > 0) {
                return false;
            }
        }
        return true;
    }

    private boolean tighten(Tables tables, int i) {
        int least = 0;
        int most = 0;
        int giving = 0;
        for (int j = 0; j < ways.length; j++) {
            if (!mayTakePart(j)) {
                high[i][j] = 0;
            }
            if (tables.whole[i] && tables.missing == 0 && high[i][j] < tables.target[i]) {
                high[i][j] = 0;
            }
            if (low[i][j] > high[i][j]) {
                return false;
            }
            if (low[i][j] > 0) {
                ways[j] &= ~Options.OUT_ONLY;
                giving++;
            }
            least += low[i][j];
            most += high[i][j];
        }
        int target = tables.target[i];
        boolean all = tables.missing == 0;
        if (least > target || (tables.whole[i] && giving > 1) || (all && most < target)) {
            return false;
        }
        for (int j = 0; j < ways.length; j++) {
            int pack = tables.pack[i][j];
            int ceiling = target - least + low[i][j];
            if (high[i][j] > ceiling) {
                high[i][j] = ceiling - ceiling % pack;
            }
            int floor = all ? target - most + high[i][j] : 0;
            if (floor > low[i][j] && !tables.whole[i]) {
                low[i][j] = Math.min(high[i][j], Math.ceilDiv(floor, pack) * pack);
            }
        }
        return true;
    }

    /** Whether nothing is left open about the supplier's units. */
    boolean isFixed(int j) {
        for (int i = 0; i < low.length; i++) {
            if (low[i][j] < high[i][j]) {
                return false;
            }
        }
        return true;
    }
}
