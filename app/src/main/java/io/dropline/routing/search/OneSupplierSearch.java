package io.dropline.routing.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Plans of one supplier: as many as there are suppliers, so all are looked at. */
final class OneSupplierSearch implements Search {
    private final Market market;
    private final Alone[] alone;

    OneSupplierSearch(Market market) {
        this.market = market;
        alone = new Alone[market.suppliers];
        Arrays.setAll(alone, j -> Search.alone(market, j));
    }

    @Override
    public Found cheapest() {
        Found best = best(0, 0);
        return best == null ? Found.nothing(market, allProved() ? 0 : Found.UNKNOWN) : best;
    }

    @Override
    public @Nullable Found without(long suppliers) {
        return best(suppliers, cheapest().supplied());
    }

    private boolean allProved() {
        return Arrays.stream(alone).allMatch(Alone::proved);
    }

    private @Nullable Found best(long avoid, long least) {
        long most = least;
        Found best = null;
        for (int j = 0; j < market.suppliers; j++) {
            int[] units = alone[j].units();
            long supplied = 0;
            for (int n : units) {
                supplied += n;
            }
            if ((avoid >> j & 1) != 0 || supplied == 0 || supplied < most) {
                continue;
            }
            long cost = market.parcelCost(j, units);
            if (best == null || supplied > most || cost < best.cost) {
                best = only(j, units, cost);
            }
            most = supplied;
        }
        return best;
    }

    private Found only(int j, int[] units, long cost) {
        int[][] plan = new int[market.items][market.suppliers];
        for (int i = 0; i < market.items; i++) {
            plan[i][j] = units[i];
        }
        return new Found(plan, new int[market.items][0], cost, allProved() ? cost : Found.UNKNOWN);
    }
}
