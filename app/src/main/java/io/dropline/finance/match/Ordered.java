package io.dropline.finance.match;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A purchase order, what has shipped of it, and what was invoiced of it before.
 *
 * @param ours whether it went to the supplier of the invoice
 * @param lines goods
 * @param before what earlier invoices asked for
 */
public record Ordered(
        UUID id,
        String number,
        boolean ours,
        String currency,
        BigDecimal dropFee,
        BigDecimal freight,
        List<Line> lines,
        List<Before> before) {

    public Ordered {
        lines = List.copyOf(lines);
        before = List.copyOf(before);
    }

    /**
     * @param quantity asked for
     * @param shipped of it
     */
    public record Line(
            int lineNo, String title, String sku, String supplierSku, int quantity, int shipped, BigDecimal unitCost) {}

    /**
     * A line of an earlier invoice.
     *
     * @param lineNo of the purchase order; 0 for what is no goods
     * @param invoice its number as written
     */
    public record Before(ChargeKind kind, int lineNo, int units, BigDecimal amount, String invoice) {}

    BigDecimal agreed(ChargeKind kind) {
        return switch (kind) {
            case DROP_FEE -> dropFee;
            case FREIGHT -> freight;
            case GOODS, OTHER -> BigDecimal.ZERO;
        };
    }

    List<Before> before(ChargeKind kind, int lineNo) {
        return before.stream()
                .filter(one -> one.kind() == kind && one.lineNo() == lineNo)
                .toList();
    }
}
