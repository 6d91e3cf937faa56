package io.dropline.returns.rules;

import io.dropline.suppliers.terms.ReturnPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Units of one order line that one supplier shipped.
 *
 * @param lineRef the store's own id of the line; of a kit's part, made of the kit's
 * @param kit title of the kit it is a part of; empty where it is no part
 * @param delivered units of it in parcels that arrived
 * @param returned units that came back or are to come back
 * @param deliveredOn day (UTC) of the last parcel that arrived; null while none did
 * @param unitPaid what the customer paid for one unit after discount, before tax, in {@code currency}
 * @param unitCost what the supplier is paid for one unit, in {@code costCurrency}
 * @param policy null where none was agreed with the supplier
 */
public record Returnable(
        UUID orderId,
        UUID orderLineId,
        String lineRef,
        UUID purchaseOrderId,
        int purchaseOrderLineNo,
        UUID supplierId,
        String supplier,
        String sku,
        String title,
        String kit,
        int shipped,
        int delivered,
        int returned,
        @Nullable LocalDate deliveredOn,
        String currency,
        BigDecimal unitPaid,
        String costCurrency,
        BigDecimal unitCost,
        @Nullable ReturnPolicy policy) {

    /** Units that can still come back. */
    public int free() {
        return Math.max(0, shipped - returned);
    }

    /** Those of them that the customer has. */
    public int atCustomer() {
        return Math.max(0, Math.min(delivered, shipped) - returned);
    }
}
