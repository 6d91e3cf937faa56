package io.dropline.purchasing;

import io.dropline.platform.Address;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be bought from one supplier for one order.
 *
 * @param orderNumber the store's ("#1001")
 * @param currency of all amounts, ISO 4217
 * @param agreedDays working days that the supplier has signed for, where they set the required day; null: its usual handling does
 */
public record PoDraft(
        UUID orderId,
        String orderNumber,
        UUID supplierId,
        Address shipTo,
        String currency,
        List<Line> lines,
        BigDecimal itemCost,
        BigDecimal dropFee,
        BigDecimal freight,
        LocalDate requiredShipDate,
        @Nullable Integer agreedDays,
        String packingSlipText) {

    public record Line(
            UUID orderLineId, String sku, String supplierSku, String title, int quantity, BigDecimal unitCost) {}

    public BigDecimal total() {
        return itemCost.add(dropFee).add(freight);
    }
}
