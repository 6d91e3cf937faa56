package io.dropline.refunds;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A refund as it stands. Amounts are in {@code currency}.
 *
 * @param number 'RF-1001'
 * @param goods of the lines, tax and discount in it
 * @param amount what the customer gets
 * @param tooLate what becomes of it if a supplier has shipped what it is for
 * @param storeRef the store's own id; null as long as nobody knows it
 * @param outcome how it ended, in words; empty before
 */
public record Refund(
        UUID id,
        String number,
        UUID orderId,
        @Nullable UUID returnId,
        Source source,
        RefundState state,
        String currency,
        BigDecimal goods,
        BigDecimal shipping,
        BigDecimal restockingFee,
        BigDecimal amount,
        String reason,
        Instant requestedAt,
        String requestedBy,
        @Nullable Instant settledAt,
        TooLate tooLate,
        @Nullable String storeRef,
        String outcome,
        List<Line> lines) {

    /** Who made it. */
    public enum Source {
        DROPLINE,
        STORE
    }

    /** What becomes of a refund if it is too late to cancel what it is for. */
    public enum TooLate {
        /** Nothing is paid back, and somebody here is told. */
        WITHDRAW,
        /** It is paid back all the same. */
        REFUND
    }

    /**
     * @param units 0: money only
     * @param unshipped those of the units that will never be shipped
     */
    public record Line(UUID orderLineId, int units, int unshipped, BigDecimal amount) {}
}
