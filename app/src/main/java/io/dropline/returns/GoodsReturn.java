package io.dropline.returns;

import io.dropline.suppliers.terms.ReturnPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A return as it stands.
 *
 * @param number what people call it ("RMA-1001")
 * @param expiresAt when an authorized one ends by itself, if nothing was sent; null where it does not
 * @param sendTo where the goods go; null until it is authorized, or where they need not come back
 * @param supplierCredit what the supplier says it gives, in the currency of its purchase orders; null while it said nothing
 */
public record GoodsReturn(
        UUID id,
        String number,
        UUID orderId,
        UUID supplierId,
        String supplier,
        ReturnState state,
        Asker askedBy,
        ReturnWish wish,
        boolean returnless,
        ReturnPolicy.Payer paidBy,
        String currency,
        BigDecimal restockingPercent,
        BigDecimal supplierRestockingPercent,
        BigDecimal postage,
        String note,
        @Nullable String storeRef,
        Instant requestedAt,
        @Nullable Instant expiresAt,
        ReturnPolicy.@Nullable Address sendTo,
        String declineReason,
        String carrierName,
        String trackingNumber,
        @Nullable BigDecimal supplierCredit,
        List<Line> lines) {

    /**
     * @param received units that the supplier has
     * @param condition as the supplier found them; null until then
     * @param unitCost what the supplier was paid for one, in {@code costCurrency}
     */
    public record Line(
            int lineNo,
            UUID orderLineId,
            UUID purchaseOrderId,
            int purchaseOrderLineNo,
            String sku,
            String title,
            int units,
            int received,
            ReturnReason reason,
            String said,
            @Nullable GoodsCondition condition,
            String costCurrency,
            BigDecimal unitCost) {
        /** So many of its units. */
        public Line of(int some) {
            return new Line(
                    lineNo,
                    orderLineId,
                    purchaseOrderId,
                    purchaseOrderLineNo,
                    sku,
                    title,
                    some,
                    received,
                    reason,
                    said,
                    condition,
                    costCurrency,
                    unitCost);
        }
    }

    public int units() {
        return lines.stream().mapToInt(Line::units).sum();
    }

    /** "2 × Stove (I changed my mind)", its lines in a row. */
    public String words() {
        return lines.stream()
                .map(line -> line.units() + " × " + line.title() + " ("
                        + line.reason().label() + ")")
                .reduce((left, right) -> left + ", " + right)
                .orElse("nothing");
    }

    /** Whether some of it was not as it had to be. */
    public boolean supplierAtFault() {
        return lines.stream().anyMatch(line -> line.reason().supplierAtFault());
    }
}
