package io.dropline.finance.totals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row that is not accounted for.
 *
 * @param what as people call it: "PO-1042", "#1001"
 * @param detail what is missing, in words
 * @param count below zero: more came out than went in
 * @param link path in the console where it is mended
 */
public record Gap(
        String what,
        String detail,
        @Nullable LocalDate since,
        long count,
        BigDecimal amount,
        String currency,
        String link) {}
