package io.dropline.routing.search;

import io.dropline.routing.search.stepped.SteppedSearch;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest plans for a market among those that supply as many units as can be supplied. Pure and repeatable: the same market gives the
 * same plans on every machine. Not thread-safe; one search, one thread.
 */
public interface Search {
    /** Plenty for one supplier. */
    long EFFORT_ALONE = 1_000_000;

    /** A rough search asks for a plan again and again, and proves nothing. */
    int ROUGH_TRIES = 15;

    /** The cheapest plan; of equally cheap ones that of fewest suppliers, then that whose suppliers come first. */
    Found cheapest();

    /** The cheapest plan that does without at least one of these suppliers and supplies as much; null if there is none. */
    @Nullable
    Found without(long suppliers);

    /**
     * Lines may come from several suppliers.
     *
     * @param effort how many suppliers the search may look at, each time for one item, before it settles for the best it has; shared by the
     *     plans asked of it, but each has at least a fifth
     */
    static Search ofPlans(Market market, long effort) {
        if (market.isPlain()) {
            return new SplitSearch(market, effort);
        }
        return SteppedSearch.fits(market)
                ? new SteppedSearch(market, 4 * effort)
                : new RoughSearch(market, effort / ROUGH_TRIES);
    }

    /** Everything comes from one supplier. */
    static Search ofSingleSuppliers(Market market) {
        return new OneSupplierSearch(market);
    }

    /**
     * What a supplier would ship if it were the only one.
     *
     * @param units by item
     * @param proved whether it would not ship more, nor as much for less
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Alone(int[] units, boolean proved) {}

    /** The most that the supplier would ship if it were the only one. */
    static Alone alone(Market market, int supplier) {
        int[] units = market.aloneUnits(supplier);
        if (market.isPlain() || market.ships(supplier, units)) {
            return new Alone(units, true);
        }
        Found found = ofPlans(market.only(new int[] {supplier}), EFFORT_ALONE).cheapest();
        for (int i = 0; i < units.length; i++) {
            units[i] = found.units[i][0];
        }
        return new Alone(units, found.proved());
    }
}
