package io.dropline.inventory.pricelist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which SKUs of the price list to show. */
public enum PriceFilter {
    ALL,
    DIFFERS,
    BELOW_MAP,
    BELOW_COST;

    public boolean shows(PricedSku sku) {
        return switch (this) {
            case ALL -> true;
            case DIFFERS -> sku.differs();
            case BELOW_MAP -> sku.belowMap();
            case BELOW_COST -> sku.belowCost();
        };
    }

    /** As it stands in an address: "below-map". */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with this {@link #slug}. */
    public static Optional<PriceFilter> ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(filter -> filter.slug().equals(slug))
                .findFirst();
    }
}
