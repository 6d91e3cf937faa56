package io.dropline.purchasing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an answer did.
 *
 * @param refused units that came back and are to be routed anew
 * @param laterThan the ship date that was required, where the supplier's own is later; else null
 */
public record Answered(
        UUID purchaseOrderId,
        String number,
        UUID orderId,
        UUID supplierId,
        PoState state,
        List<Refused> refused,
        @Nullable LocalDate laterThan,
        @Nullable LocalDate shipDate,
        @Nullable LocalDate backorderedUntil) {
    public record Refused(UUID orderLineId, String sku, int units, boolean outOfStock) {}
}
