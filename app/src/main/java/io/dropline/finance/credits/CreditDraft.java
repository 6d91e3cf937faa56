package io.dropline.finance.credits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A credit memo as somebody tells of it.
 *
 * @param memo the supplier's number of it
 * @param amount more than zero, at most four decimals
 * @param shares what of it pays which claim; the rest stays unmatched
 * @param by who says so: a person's e-mail address, or the supplier's name
 */
public record CreditDraft(
        UUID supplierId,
        String memo,
        LocalDate memoDate,
        String currency,
        BigDecimal amount,
        Map<UUID, BigDecimal> shares,
        String by) {
    public CreditDraft {
        memo = memo.strip();
        shares = new LinkedHashMap<>(shares);
    }

    BigDecimal matched() {
        return shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
