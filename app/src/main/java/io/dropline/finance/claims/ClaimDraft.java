package io.dropline.finance.claims;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What is to be claimed from a supplier.
 *
 * @param source what it is claimed for: "return:&lt;uuid&gt;", "lost:&lt;package&gt;", "invoice:&lt;uuid&gt;:&lt;line&gt;"; one source is one claim, however often
 *     it is asked for
 * @param currency ISO 4217, the purchase order's
 * @param amount more than zero, at most four decimals
 * @param explanation for the supplier and for us, in a sentence
 */
public record ClaimDraft(
        String source,
        UUID supplierId,
        UUID orderId,
        UUID purchaseOrderId,
        ClaimGround ground,
        String currency,
        BigDecimal amount,
        String explanation) {

    public ClaimDraft {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("a claim of " + amount + " " + currency);
        }
    }
}
