package io.dropline.returns;

import io.dropline.returns.files.CleanPhoto;
import io.dropline.suppliers.terms.ReturnPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A return to be opened: to one supplier, judged already.
 *
 * @param key what was sent with one click; the same key of the same order and supplier is one return. Null: none
 * @param storeRef the store's own id of it; null where the store does not know it
 * @param paidBy of the parcel back
 * @param restockingPercent kept from the customer's money
 * @param supplierRestockingPercent kept by the supplier from what it was paid
 * @param because what the rules said, for people at the desk
 */
public record ReturnDraft(
        UUID orderId,
        UUID supplierId,
        @Nullable String key,
        @Nullable String storeRef,
        Asker askedBy,
        String actor,
        ReturnWish wish,
        String currency,
        ReturnPolicy.Payer paidBy,
        BigDecimal restockingPercent,
        BigDecimal supplierRestockingPercent,
        String note,
        List<String> because,
        List<Line> lines,
        List<CleanPhoto> photos) {

    /** @param said in the customer's words */
    public record Line(
            UUID orderLineId,
            UUID purchaseOrderId,
            int purchaseOrderLineNo,
            int units,
            ReturnReason reason,
            String said) {}
}
