package io.dropline.api.money;

import io.dropline.api.Says;
import io.dropline.finance.invoices.Invoice;
import io.dropline.finance.match.Difference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A supplier's invoice and what differs. */
public record InvoiceView(
        UUID id,
        @Says("As the supplier wrote it.") String number,
        UUID supplierId,
        String supplierName,
        LocalDate date,
        LocalDate dueOn,
        String state,
        String currency,
        BigDecimal total,

        @Says("What differs from what was ordered and shipped; empty where it matches.")
        List<DifferenceView> differences) {

    /** One thing in which an invoice differs. */
    public record DifferenceView(
            String kind,

            @Says("Line of the invoice; 0: the invoice as a whole.")
            int line,

            @Says("What is asked for too much; 0 where that is not a matter of an amount.")
            BigDecimal overcharge,

            String message) {}

    static InvoiceView of(Invoice invoice) {
        return new InvoiceView(
                invoice.id(),
                invoice.number(),
                invoice.supplierId(),
                invoice.supplier(),
                invoice.invoiceDate(),
                invoice.dueOn(),
                invoice.state().name(),
                invoice.currency(),
                invoice.total(),
                invoice.differences().stream().map(InvoiceView::difference).toList());
    }

    private static DifferenceView difference(Difference difference) {
        return new DifferenceView(
                difference.kind().name(), difference.lineNo(), difference.overcharge(), difference.words());
    }
}
