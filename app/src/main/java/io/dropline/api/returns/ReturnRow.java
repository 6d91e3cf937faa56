package io.dropline.api.returns;

import io.dropline.api.Says;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A return as a program reads it. */
public record ReturnRow(
        UUID id,
        String number,
        UUID orderId,
        String orderNumber,
        @Says("The supplier's code.") String supplier,
        String state,
        @Says("CUSTOMER, MERCHANT or STORE.") String askedBy,
        @Says("REFUND or EXCHANGE.") String wish,
        @Says("The customer keeps the goods.") boolean returnless,

        @Says("Who pays the parcel back: SUPPLIER, MERCHANT or CUSTOMER.")
        String paidBy,

        String currency,
        @Says("Kept of the customer's money.") BigDecimal restockingPercent,
        Instant requestedAt,
        @Nullable Instant authorizedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant resolvedAt,
        String carrier,
        String trackingNumber,

        @Says("What the supplier says it gives, in the currency of its purchase orders.") @Nullable
        BigDecimal supplierCredit,

        @Says("The order that brings the same goods once more.") @Nullable
        UUID exchangeOrderId) {}
