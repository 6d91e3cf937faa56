package io.dropline.finance.credits;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credit memo as it is kept.
 *
 * @param matched what of it pays claims
 * @param export the accounting export it went out with, "EX-1001"; null while it was in none
 * @param takenBack null while it holds
 */
public record Credit(
        UUID id,
        UUID supplierId,
        String supplier,
        String memo,
        LocalDate memoDate,
        String currency,
        BigDecimal amount,
        BigDecimal matched,
        @Nullable String export,
        @Nullable TakenBack takenBack) {

    /** Who said that the memo does not hold, and why. */
    public record TakenBack(Instant at, String by, String because) {}

    /** What may still be matched; nothing of a memo that was taken back. */
    public BigDecimal unmatched() {
        return takenBack == null ? amount.subtract(matched) : BigDecimal.ZERO;
    }
}
