package io.dropline.aftersales;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A return as its store shows it: the whole state, not a change.
 *
 * @param storeRef the store's id of it
 * @param orderRef the store's id of the order
 * @param name what the store's staff call it ('#1001-R1')
 * @param readAt when it was read there: an older reading never overwrites a newer
 */
public record StoreReturn(
        UUID storeId,
        String storeRef,
        String orderRef,
        String name,
        Status status,
        Instant createdAt,
        Instant readAt,
        String declineNote,
        List<Line> lines) {

    public enum Status {
        /** The customer asks for it; somebody must decide. */
        REQUESTED,
        OPEN,
        DECLINED,
        CANCELED,
        /** Everything of it was processed. */
        CLOSED
    }

    /**
     * @param storeRef the store's id of the return's line
     * @param lineRef the store's id of the order's line
     * @param quantity units that come back
     * @param processed those of them that the store knows to be back
     * @param reason as the store words it: 'UNWANTED', 'SIZE_TOO_SMALL', 'DEFECTIVE', ...
     * @param note in the customer's words
     */
    public record Line(String storeRef, String lineRef, int quantity, int processed, String reason, String note) {}
}
