package io.dropline.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer as it stands, with the stock behind it.
 *
 * @param supplier the supplier's code
 * @param currency the supplier's
 * @param onHand what the supplier said last; zero where it said nothing
 * @param committed promised away since
 * @param available units that may be promised now: less what was promised since, less a buffer, and less where the figure is old
 * @param stockAsOf when the supplier said so; null where it never did
 */
public record Offer(
        UUID supplierId,
        String supplier,
        String supplierName,
        String sku,
        String title,
        String supplierSku,
        OfferTerms terms,
        String currency,
        int onHand,
        int committed,
        int available,
        @Nullable Instant stockAsOf,
        boolean active,
        Instant updatedAt) {

    /** What makes an offer one offer, and where a page of them ends. */
    public record Key(String sku, UUID supplierId) {}

    /** Which offers to list; null means any. */
    public record Filter(
            @Nullable UUID supplierId, @Nullable String sku) {
        public static final Filter ALL = new Filter(null, null);
    }

    /** Where no break says otherwise. */
    public BigDecimal unitCost() {
        return terms.unitCost();
    }
}
