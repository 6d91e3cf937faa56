package io.dropline.aftersales;

import io.dropline.suppliers.terms.ReturnPolicy;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a person grants a return.
 *
 * @param paidBy of the parcel back; null: as the rules say
 * @param returnless the customer keeps the goods
 * @param postage what the merchant pays for the parcel back
 * @param sendTo null: the supplier's address for returns
 */
public record Approval(
        ReturnPolicy.@Nullable Payer paidBy,
        boolean returnless,
        BigDecimal postage,
        ReturnPolicy.@Nullable Address sendTo) {
    /** As the rules say; the goods come back. */
    public static final Approval BY_THE_RULES = new Approval(null, false, BigDecimal.ZERO, null);

    /** As the rules say; the customer keeps them. */
    public static final Approval KEPT = new Approval(null, true, BigDecimal.ZERO, null);
}
