package io.dropline.refunds;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a store says of one order's money: all of it, not a change. Amounts are in the shop's currency.
 *
 * @param orderRef the store's id of the order
 * @param paid what was received, before any refund
 * @param shipping of that, what was for shipping
 * @param readAt when it was read there
 * @param refunds all of them, ours among them
 */
public record StorePayments(
        UUID storeId, String orderRef, BigDecimal paid, BigDecimal shipping, Instant readAt, List<Refunded> refunds) {

    /**
     * A refund that the store has made.
     *
     * @param storeRef the store's id of it
     * @param note as it stands there; ours name the refund they are
     * @param amount what the customer got
     * @param shipping of that, what was for shipping
     */
    public record Refunded(
            String storeRef, Instant at, String note, BigDecimal amount, BigDecimal shipping, List<Line> lines) {}

    /**
     * @param lineRef the store's id of the line
     * @param unshipped those of the units that will not be shipped
     */
    public record Line(String lineRef, int units, int unshipped, BigDecimal amount) {}
}
