package io.dropline.console.purchasing;

import io.dropline.console.page.Badge;
import io.dropline.console.page.Cursor;
import io.dropline.console.page.Show;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A purchase order in a list.
 *
 * @param shipDate when it is to ship
 * @param shippedOn when its last parcel left; null while none has
 */
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
        @Nullable LocalDate shippedOn,
        boolean answerOverdue,
        boolean shipmentOverdue) {
    public Badge badge() {
        return Badge.ofPurchaseOrder(state);
    }

    /** "Dec 3" while it is to ship, "shipped Nov 29" once it has; empty where nothing of it ships. */
    public String ships() {
        return switch (state) {
            case "SHIPPED", "CLOSED" -> shippedOn == null ? "" : "shipped " + Show.day(shippedOn);
            case "REJECTED", "CANCELLED" -> "";
            default -> Show.day(shipDate);
        };
    }

    Cursor cursor() {
        return new Cursor(issuedAt, id);
    }

    /** What is late, or nothing. */
    public @Nullable String late() {
        return answerOverdue ? "Answer overdue" : shipmentOverdue ? "Shipment overdue" : null;
    }
}
