package io.dropline.finance.ageing;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What one supplier owes in one currency, by days since the claim was opened.
 *
 * @param to30 from 0 to 30 days
 * @param to60 from 31 to 60 days
 * @param to90 from 61 to 90 days
 * @param over90 91 days and more
 * @param claims how many claims that is
 */
public record AgeingRow(
        UUID supplierId,
        String code,
        String supplier,
        String currency,
        BigDecimal to30,
        BigDecimal to60,
        BigDecimal to90,
        BigDecimal over90,
        int claims) {
    public BigDecimal total() {
        return to30.add(to60).add(to90).add(over90);
    }
}
