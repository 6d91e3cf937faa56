package io.dropline.portal.invoice;

import io.dropline.platform.MerchantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A purchase order as its supplier may invoice it.
 *
 * @param dropFee agreed, less what was invoiced
 * @param freight agreed, less what was invoiced
 */
public record InvoiceSheet(
        MerchantId merchantId,
        UUID purchaseOrderId,
        UUID supplierId,
        String number,
        String merchant,
        String supplier,
        ZoneId zone,
        String currency,
        BigDecimal dropFee,
        BigDecimal freight,
        List<Line> lines,
        List<Sent> sent) {

    /** @param invoiced units on invoices that were not rejected */
    public record Line(
            int lineNo,
            String title,
            String supplierSku,
            int quantity,
            int shipped,
            int invoiced,
            BigDecimal unitCost) {
        /** Units that have shipped and were not invoiced. */
        public int proposed() {
            return Math.max(0, shipped - invoiced);
        }
    }

    /** An invoice about this purchase order that is here. */
    public record Sent(String number, LocalDate date, BigDecimal total, String state) {}

    public boolean shipped() {
        return lines.stream().anyMatch(line -> line.shipped() > 0);
    }
}
