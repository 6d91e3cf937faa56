package io.dropline.purchasing;

import java.util.UUID;

/** What became of one purchase order that was to be cancelled. */
public record CancelResult(UUID purchaseOrderId, UUID orderId, Kind kind) {
    public enum Kind {
        /** Nothing of it will come. */
        TAKEN_BACK,
        /** The supplier was asked; the answer is to come. */
        ASKED,
        /** The supplier says that it is too late. */
        REFUSED
    }
}
