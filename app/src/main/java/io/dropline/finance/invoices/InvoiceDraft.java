package io.dropline.finance.invoices;

import io.dropline.finance.FoldedNumber;
import io.dropline.finance.match.Billed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as somebody tells of it.
 *
 * @param number the supplier's own
 * @param dueOn null: as agreed with the supplier
 * @param total as it asks for it, whatever the lines come to
 * @param by who says so: a person's e-mail address, or the supplier's name
 */
public record InvoiceDraft(
        UUID supplierId,
        String number,
        LocalDate invoiceDate,
        @Nullable LocalDate dueOn,
        String currency,
        BigDecimal total,
        List<Billed.Line> lines,
        String by) {

    public InvoiceDraft {
        number = number.strip();
        lines = List.copyOf(lines);
    }

    String folded() {
        return FoldedNumber.of(number);
    }
}
