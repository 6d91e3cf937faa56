package io.dropline.finance.match;

import java.math.BigDecimal;
import java.util.List;

/**
 * An invoice, as far as it is compared.
 *
 * @param currency ISO 4217
 * @param total what is asked for
 */
public record Billed(String currency, BigDecimal total, List<Line> lines) {
    public Billed {
        lines = List.copyOf(lines);
    }

    /**
     * @param purchaseOrder as the supplier wrote it; empty where it wrote none
     * @param units of goods; 0 for fees
     */
    public record Line(
            int lineNo,
            ChargeKind kind,
            String purchaseOrder,
            String supplierSku,
            int units,
            BigDecimal unitCost,
            BigDecimal amount) {}
}
