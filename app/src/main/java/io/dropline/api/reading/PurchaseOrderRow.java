package io.dropline.api.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A purchase order, in short.
 *
 * @param agreedShipDays working days that the supplier has signed for, where they set the required day
 */
public record PurchaseOrderRow(
        UUID id,
        String number,
        UUID orderId,
        String orderNumber,
        String supplier,
        String supplierName,
        String state,
        String currency,
        BigDecimal itemCost,
        BigDecimal dropFee,
        BigDecimal freight,
        BigDecimal total,
        LocalDate requiredShipDate,
        @Nullable Integer agreedShipDays,
        @Nullable LocalDate supplierShipDate,
        Instant issuedAt,
        Instant answerDueAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant closedAt,
        String answerNote) {}
