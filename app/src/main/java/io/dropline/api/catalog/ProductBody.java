package io.dropline.api.catalog;

import io.dropline.api.Given;
import io.dropline.api.Required;
import io.dropline.api.Says;
import io.dropline.catalog.ProductDraft;
import org.jspecify.annotations.Nullable;

/** A product to sell. */
public record ProductBody(
        @Required @Nullable String title,

        @Required @Says("Who makes it; suppliers are authorized by brand.") @Nullable
        String brand,

        @Says(
                "Of the brand, as its letters name it; an authorization may be limited to lines. None where it is left out.")
        @Nullable
        String productLine,

        @Says("Packed; 0 where it is left out.") @Nullable Integer weightGrams,

        @Says("All units of an order's line must come from one supplier.") @Nullable
        Boolean oneSupplierOnly,

        @Says("Dangerous goods: only a supplier who takes them may ship it.") @Nullable
        Boolean hazmat,

        @Says("Too large for a parcel: only a supplier who takes such may ship it.") @Nullable
        Boolean oversize,

        @Says("True where it is left out.") @Nullable Boolean active) {

    ProductDraft draft(String sku) {
        return new ProductDraft(
                sku,
                Given.text(title),
                Given.text(brand),
                Given.text(productLine),
                Given.or(weightGrams, 0),
                Given.or(oneSupplierOnly, false),
                Given.or(hazmat, false),
                Given.or(oversize, false),
                Given.or(active, true));
    }
}
