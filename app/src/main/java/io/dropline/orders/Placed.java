package io.dropline.orders;

import java.util.UUID;

/**
 * What a telling did.
 *
 * @param ready whether nothing holds the order now
 */
public record Placed(UUID orderId, Kind kind, boolean ready) {
    public enum Kind {
        NEW,
        UPDATED,
        /** The store cancelled it. */
        CANCELLED,
        /** An older telling, or the same again: nothing was changed. */
        STALE
    }
}
