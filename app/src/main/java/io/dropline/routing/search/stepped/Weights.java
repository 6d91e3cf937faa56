package io.dropline.routing.search.stepped;

import java.util.Arrays;

/**
 * The multipliers of a relaxation, scaled by 2^shift. Any that are not negative give a true lower bound; good ones a high one.
 *
 * <ul>
 *   <li>{@code pull[j]}: what a unit of item cost at the supplier is worth, where it has a minimum or free freight to reach;
 *   <li>{@code push[j]}: what a gram costs, where freight goes by weight;
 *   <li>{@code share[i][j]}: the part of the supplier's fixed cost that the item bears if any of it comes from there.
 * </ul>
 */
final class Weights {
    final long[] pull;
    final long[] push;
    final long[][] share;

    Weights(int items, int suppliers) {
        pull = new long[suppliers];
        push = new long[suppliers];
        share = new long[items][suppliers];
    }

    void clear() {
        Arrays.fill(pull, 0);
        Arrays.fill(push, 0);
        for (long[] row : share) {
            Arrays.fill(row, 0);
        }
    }

    void set(Weights other) {
        System.arraycopy(other.pull, 0, pull, 0, pull.length);
        System.arraycopy(other.push, 0, push, 0, push.length);
        for (int i = 0; i < share.length; i++) {
            System.arraycopy(other.share[i], 0, share[i], 0, pull.length);
        }
    }
}
