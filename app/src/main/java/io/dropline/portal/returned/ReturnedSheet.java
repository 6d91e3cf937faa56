package io.dropline.portal.returned;

import io.dropline.platform.MerchantId;
import io.dropline.returns.ReturnState;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A return as its supplier may see it: no customer, and no price but what the supplier itself was paid.
 *
 * @param currency of the supplier's purchase orders
 * @param photos of the customer, by id
 */
public record ReturnedSheet(
        MerchantId merchantId,
        UUID id,
        String number,
        ReturnState state,
        boolean returnless,
        String merchant,
        String supportEmail,
        String supplier,
        String orderNumber,
        String currency,
        List<String> sendTo,
        String carrier,
        String trackingNumber,
        String said,
        List<Line> lines,
        List<UUID> photos) {

    /**
     * @param said the customer's words
     * @param condition as it was found; null until then
     */
    public record Line(
            int lineNo,
            String title,
            String supplierSku,
            String purchaseOrder,
            int units,
            int received,
            String reason,
            String said,
            @Nullable String condition) {}

    /** Whether the supplier can still say what came back. */
    public boolean open() {
        return !returnless
                && (state == ReturnState.AUTHORIZED
                        || state == ReturnState.IN_TRANSIT
                        || state == ReturnState.RECEIVED);
    }

    public boolean inspected() {
        return state == ReturnState.INSPECTED || (state == ReturnState.RESOLVED && !returnless);
    }
}
