package io.dropline.inventory.pricelist;

import java.util.Comparator;

/** A SKU in its place. The last place comes first, as a queue that forgets it wants. */
record Placed(PricePlace place, PricedSku sku) implements Comparable<Placed> {
    static final Comparator<Placed> FORWARD = Comparator.comparing(Placed::place);

    @Override
    public int compareTo(Placed other) {
        return other.place.compareTo(place);
    }
}
