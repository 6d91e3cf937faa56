package io.dropline.console.purchasing;

import io.dropline.console.page.Badge;
import io.dropline.console.page.Cursor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A purchase order in a list. */
public record PurchaseRow(
        UUID id,
        String number,
        String supplier,
        UUID orderId,
        String orderNumber,
        String items,
        int units,
        int moreLines,
        BigDecimal total,
        String currency,
        String state,
        Instant issuedAt,
        LocalDate shipDate,
        boolean answerOverdue,
        boolean shipmentOverdue) {
    public Badge badge() {
        return Badge.ofPurchaseOrder(state);
    }

    Cursor cursor() {
        return new Cursor(issuedAt, id);
    }

    /** What is late, or nothing. */
    public @Nullable String late() {
        return answerOverdue ? "Answer overdue" : shipmentOverdue ? "Shipment overdue" : null;
    }
}
