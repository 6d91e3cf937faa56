package io.dropline.console.invoices;

import io.dropline.console.page.Badge;
import io.dropline.console.page.Cursor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An invoice in a list.
 *
 * @param differences how many
 */
public record InvoiceRow(
        UUID id,
        String number,
        UUID supplierId,
        String supplier,
        String purchaseOrders,
        String state,
        String currency,
        BigDecimal total,
        int differences,
        LocalDate invoiceDate,
        LocalDate dueOn,
        Instant receivedAt) {
    public Badge badge() {
        return Badge.ofInvoice(state);
    }

    Cursor cursor() {
        return new Cursor(receivedAt, id);
    }
}
