package io.dropline.finance.invoices;

import io.dropline.finance.invoices.life.InvoiceState;
import io.dropline.finance.match.Difference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An invoice as it stands.
 *
 * @param number as the supplier wrote it
 * @param supplier its name
 * @param differences as the last comparison found them
 */
public record Invoice(
        UUID id,
        UUID supplierId,
        String supplier,
        String number,
        LocalDate invoiceDate,
        LocalDate dueOn,
        InvoiceState state,
        String currency,
        BigDecimal total,
        List<Difference> differences) {
    Invoice in(InvoiceState next, List<Difference> found) {
        return new Invoice(id, supplierId, supplier, number, invoiceDate, dueOn, next, currency, total, found);
    }
}
