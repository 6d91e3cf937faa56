package io.dropline.privacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as it stands. It says nothing of the person.
 *
 * @param storeName null: all stores
 * @param storeNumber how the store numbers it; may be empty
 * @param orders it is about
 * @param ordersDone of these
 * @param rows that were changed for it
 * @param packageMadeAt when what is kept was put together; null if it was not, or is gone
 */
public record PrivacyRequest(
        UUID id,
        RequestKind kind,
        Origin origin,
        @Nullable String storeName,
        String storeNumber,
        String askedBy,
        Instant askedAt,
        RequestState state,
        String note,
        int orders,
        int ordersDone,
        long rows,
        @Nullable Instant doneAt,
        @Nullable Instant handedOverAt,
        String handedOverBy,
        @Nullable Instant packageMadeAt) {
    /** How many rows of one table were changed. */
    public record ReceiptLine(String table, int rows) {}

    /** An order that still needs its person. */
    public record WaitingOrder(UUID id, String number, String standing) {}

    /** Orders that still need their person. */
    public int waiting() {
        return state == RequestState.OPEN ? orders - ordersDone : 0;
    }
}
