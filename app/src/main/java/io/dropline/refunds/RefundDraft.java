package io.dropline.refunds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A refund that somebody wants. Amounts are in the order's currency; those with more digits than it has are rounded half up.
 *
 * @param id fixed by who wants it: asked twice it is one refund, and the store's idempotency key
 * @param returnId the return it is for, if any: its units are with the supplier again, so nothing is to be cancelled
 * @param shipping of what the customer paid for shipping
 * @param restockingFee what the merchant keeps
 * @param reason as the customer may read it
 */
public record RefundDraft(
        UUID id,
        UUID orderId,
        @Nullable UUID returnId,
        List<Line> lines,
        BigDecimal shipping,
        BigDecimal restockingFee,
        String reason) {

    /**
     * @param units may be 0: money only
     * @param amount what the customer gets for them, tax and discount in it
     */
    public record Line(UUID orderLineId, int units, BigDecimal amount) {}

    /** The same as it was asked for. */
    static RefundDraft of(Refund refund) {
        return new RefundDraft(
                refund.id(),
                refund.orderId(),
                refund.returnId(),
                refund.lines().stream()
                        .map(line -> new Line(line.orderLineId(), line.units(), line.amount()))
                        .toList(),
                refund.shipping(),
                refund.restockingFee(),
                refund.reason());
    }

    /** What the lines come to. */
    public BigDecimal goods() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the customer gets. */
    public BigDecimal amount() {
        return goods().add(shipping).subtract(restockingFee);
    }

    /** The same with so many digits after the point. */
    RefundDraft rounded(int digits) {
        return new RefundDraft(
                id,
                orderId,
                returnId,
                lines.stream()
                        .map(line -> new Line(line.orderLineId(), line.units(), round(line.amount(), digits)))
                        .toList(),
                round(shipping, digits),
                round(restockingFee, digits),
                reason);
    }

    private static BigDecimal round(BigDecimal amount, int digits) {
        return amount.setScale(digits, RoundingMode.HALF_UP);
    }
}
