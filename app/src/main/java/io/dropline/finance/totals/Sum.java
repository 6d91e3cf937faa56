package io.dropline.finance.totals;

import java.math.BigDecimal;

/**
 * What went in, what came out, and what is on its way between, in one currency. Without gaps in = out + open.
 *
 * @param currency empty where nothing has a price
 */
public record Sum(
        String currency,
        long in,
        long out,
        long open,
        BigDecimal inAmount,
        BigDecimal outAmount,
        BigDecimal openAmount) {

    /** Units, orders or documents that are not accounted for. */
    public long missing() {
        return in - out - open;
    }

    public BigDecimal missingAmount() {
        return inAmount.subtract(outAmount).subtract(openAmount);
    }
}
