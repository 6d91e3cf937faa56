package io.dropline.finance.upload;

import io.dropline.finance.invoices.life.InvoiceState;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes, or became, of one invoice of a file.
 *
 * @param invoiceId where it is here; null where nothing was kept, or nothing is kept yet
 * @param state null where it is not taken
 * @param words what is to be said of it, one sentence each
 */
public record UploadOutcome(
        String number,
        String supplier,
        String currency,
        BigDecimal total,
        int lines,
        @Nullable UUID invoiceId,
        @Nullable InvoiceState state,
        List<String> words) {
    public boolean taken() {
        return state != null;
    }
}
