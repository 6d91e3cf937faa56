package io.dropline.api.refunds;

import io.dropline.api.Says;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A refund. */
public record RefundRow(
        UUID id,
        String number,
        UUID orderId,
        @Says("The return it is for, if any.") @Nullable UUID returnId,

        @Says("DROPLINE, or STORE where the store's staff made it.")
        String source,

        @Says(
                "WAITING for a supplier, SENDING to the store, CONFIRMED, REFUSED, UNKNOWN (evidence is sought) or WITHDRAWN.")
        String state,

        String currency,
        BigDecimal goods,
        BigDecimal shipping,
        BigDecimal restockingFee,
        @Says("What the customer gets.") BigDecimal amount,
        String reason,
        Instant requestedAt,
        String requestedBy,
        @Nullable Instant settledAt,
        @Says("The store's id of it.") @Nullable String storeRef,
        @Says("How it ended, in words.") String outcome,
        List<Line> lines) {

    /** One line; no units: money only. */
    public record Line(
            UUID orderLineId,
            int units,

            @Says("Those of the units that will never be shipped.")
            int unshipped,

            BigDecimal amount) {}
}
