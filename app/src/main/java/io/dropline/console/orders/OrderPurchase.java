package io.dropline.console.orders;

import io.dropline.console.page.Badge;
import io.dropline.console.page.Show;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A purchase order on the page of the order it supplies.
 *
 * @param shippedOn when its last parcel left; null while none has
 */
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
        @Nullable LocalDate shippedOn,
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

    /** When it ships or shipped; empty where an answer is due, or nothing of it ships. */
    public String ships() {
        return switch (state) {
            case "SHIPPED", "CLOSED" -> shippedOn == null ? "" : "Shipped " + Show.weekday(shippedOn);
            case "DRAFT", "ISSUED", "ACKNOWLEDGED", "PARTIALLY_SHIPPED", "CANCEL_REQUESTED" ->
                supplierShipDate != null
                        ? "Ships " + Show.weekday(supplierShipDate)
                        : answered() ? "Asked to ship by " + Show.weekday(requiredShipDate) : "";
            default -> "";
        };
    }

    public boolean answered() {
        return acknowledgedAt != null || !state.equals("ISSUED");
    }
}
