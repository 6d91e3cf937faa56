package io.dropline.finance.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of an export.
 *
 * @param type "invoice", "credit"
 * @param dueOn null for credits
 * @param amount what is to be paid; of a credit less than zero
 * @param references purchase orders of an invoice, claims of a credit
 */
record ExportedPaper(
        String type,
        String supplierCode,
        String supplier,
        String number,
        LocalDate date,
        @Nullable LocalDate dueOn,
        String currency,
        BigDecimal amount,
        String references,
        String approvedBy) {}
