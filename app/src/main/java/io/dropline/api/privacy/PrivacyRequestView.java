package io.dropline.api.privacy;

import io.dropline.api.Says;
import io.dropline.privacy.PrivacyRequest;
import io.dropline.privacy.RequestKind;
import io.dropline.privacy.RequestState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request as it stands. It says nothing of the person. */
record PrivacyRequestView(
        UUID id,
        RequestKind kind,

        @Says("Where it came from: STORE, CONSOLE, API or RETENTION.")
        String origin,

        @Nullable String store,

        @Says("How the store numbers it; empty where it does not.")
        String storeNumber,

        String askedBy,
        Instant askedAt,
        RequestState state,

        @Says("Why it was refused; otherwise empty.") String note,

        int orders,

        @Says("Orders that are not over yet: they are done when they are.")
        int ordersWaiting,

        @Says("Rows that were changed, see the receipt.") long rows,

        @Nullable Instant doneAt,

        @Says("Whether what is kept can be downloaded.") boolean downloadable,

        @Nullable Instant handedOverAt) {
    static PrivacyRequestView of(PrivacyRequest request) {
        return new PrivacyRequestView(
                request.id(),
                request.kind(),
                request.origin().name(),
                request.storeName(),
                request.storeNumber(),
                request.askedBy(),
                request.askedAt(),
                request.state(),
                request.note(),
                request.orders(),
                request.waiting(),
                request.rows(),
                request.doneAt(),
                request.packageMadeAt() != null,
                request.handedOverAt());
    }
}
