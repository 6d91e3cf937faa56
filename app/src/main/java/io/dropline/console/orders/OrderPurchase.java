package io.dropline.console.orders;

import io.dropline.console.page.Badge;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A purchase order on the page of the order it supplies. */
public record OrderPurchase(
        UUID id,
        String number,
        UUID supplierId,
        String supplier,
        String state,
        BigDecimal total,
        String currency,
        LocalDate requiredShipDate,
        @Nullable LocalDate supplierShipDate,
        Instant issuedAt,
        Instant answerDueAt,
        @Nullable Instant acknowledgedAt,
        String answerNote,
        @Nullable Instant sentAt,
        List<String> items) {

    public Badge badge() {
        return Badge.ofPurchaseOrder(state);
    }

    public boolean active() {
        return !state.equals("REJECTED") && !state.equals("CANCELLED");
    }

    public boolean answered() {
        return acknowledgedAt != null || !state.equals("ISSUED");
    }
}
