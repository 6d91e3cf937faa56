package io.dropline.refunds;

import java.math.BigDecimal;
import java.util.UUID;

/** What a request for a refund came to. */
public sealed interface RefundAnswer {
    /** It is on its way, or waits for a supplier's word. */
    record Requested(UUID id, String number, BigDecimal amount) implements RefundAnswer {}

    /** This very refund was requested before. */
    record Known(UUID id, String number) implements RefundAnswer {}

    /** @param left what may still be refunded of the order */
    record TooMuch(BigDecimal left) implements RefundAnswer {}

    /** @param left what may still be refunded of what was paid for shipping */
    record TooMuchShipping(BigDecimal left) implements RefundAnswer {}

    /** @param left units of this line that were not refunded yet */
    record TooManyUnits(UUID orderLineId, int left) implements RefundAnswer {}

    /** It would give the customer nothing, or takes an amount or a number of units below zero. */
    record Nothing() implements RefundAnswer {}

    /** The store says that nothing was paid for the order, or nothing that it has not given back. */
    record NotPaid() implements RefundAnswer {}

    record NoSuchOrder(UUID orderId) implements RefundAnswer {}

    /** The order has no such line, the draft names it twice, or it is a part of a kit, which is refunded with its kit. */
    record NoSuchLine(UUID orderLineId) implements RefundAnswer {}
}
