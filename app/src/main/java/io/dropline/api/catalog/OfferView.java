package io.dropline.api.catalog;

import io.dropline.api.Says;
import io.dropline.catalog.Offer;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An offer as it stands, with the stock behind it. */
public record OfferView(
        @Says("The supplier's code.") String supplier,
        String sku,
        String title,
        String supplierSku,
        BigDecimal unitCost,
        String currency,
        @Says("What the supplier said last.") int onHand,
        @Says("Promised away since.") int committed,
        int available,

        @Says("When the supplier said so; null where it never did.") @Nullable
        Instant stockAsOf,

        boolean active,
        Instant updatedAt) {

    static OfferView of(Offer offer) {
        return new OfferView(
                offer.supplier(),
                offer.sku(),
                offer.title(),
                offer.supplierSku(),
                offer.unitCost(),
                offer.currency(),
                offer.onHand(),
                offer.committed(),
                offer.available(),
                offer.stockAsOf(),
                offer.active(),
                offer.updatedAt());
    }
}
