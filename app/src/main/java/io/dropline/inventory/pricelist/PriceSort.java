package io.dropline.inventory.pricelist;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What comes first in the price list. What cannot be compared, as it never sold or has no cost, comes last, by SKU. */
public enum PriceSort {
    /** Prices below the least that may be advertised or below cost, and then what differs most. */
    BROKEN {
        @Override
        int rank(PricedSku sku) {
            return sku.belowMap() || sku.belowCost() ? 0 : DIFFERENCE.rank(sku) + 1;
        }
    },
    /** What differs most from what is suggested, as a share of the price. */
    DIFFERENCE {
        @Override
        int rank(PricedSku sku) {
            return 0;
        }
    };

    /** Of one that can be compared. */
    abstract int rank(PricedSku sku);

    /** Where a SKU stands in this order. */
    public PricePlace place(PricedSku sku) {
        BigDecimal change = sku.change();
        return change == null ? PricePlace.last(sku.sku()) : new PricePlace(rank(sku), change.abs(), sku.sku());
    }

    /** As it stands in an address: "difference". */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this {@link #slug}. */
    public static Optional<PriceSort> ofSlug(String slug) {
        return Arrays.stream(values()).filter(sort -> sort.slug().equals(slug)).findFirst();
    }
}
