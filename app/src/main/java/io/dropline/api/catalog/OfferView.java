package io.dropline.api.catalog;

import io.dropline.api.Says;
import io.dropline.catalog.Offer;
import io.dropline.catalog.OfferTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An offer as it stands, with the stock behind it. */
public record OfferView(
        @Says("The supplier's code.") String supplier,
        String sku,
        String title,
        String supplierSku,
        @Says("Where no break says otherwise.") BigDecimal unitCost,
        @Says("Other costs, by quantity and date.") List<CostBreakView> breaks,
        @Says("Billed with each unit, beside its cost.") BigDecimal unitFee,
        @Says("Sold in multiples of this.") int pack,

        @Says("Working days until it leaves; null: as the supplier usually does.") @Nullable
        Integer leadDays,

        @Says("Codes of the supplier's places that have it; empty: any of them.")
        List<String> shipFrom,

        @Says("Least advertised price.") @Nullable BigDecimal mapPrice,
        @Says("The maker's suggested price.") @Nullable BigDecimal msrp,
        String currency,
        @Says("What the supplier said last.") int onHand,
        @Says("Promised away since.") int committed,

        @Says("Units that may be promised now: less a buffer, and less where the figure is old.")
        int available,

        @Says("When the supplier said so; null where it never did.") @Nullable
        Instant stockAsOf,

        boolean active,
        Instant updatedAt) {

    static OfferView of(Offer offer) {
        OfferTerms terms = offer.terms();
        return new OfferView(
                offer.supplier(),
                offer.sku(),
                offer.title(),
                offer.supplierSku(),
                terms.unitCost(),
                terms.breaks().stream().map(CostBreakView::of).toList(),
                terms.unitFee(),
                terms.pack(),
                terms.leadDays(),
                terms.shipFrom(),
                terms.mapPrice(),
                terms.msrp(),
                offer.currency(),
                offer.onHand(),
                offer.committed(),
                offer.available(),
                offer.stockAsOf(),
                offer.active(),
                offer.updatedAt());
    }
}
