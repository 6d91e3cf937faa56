package io.dropline.finance.match;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing in which an invoice differs from what was agreed and shipped.
 *
 * @param lineNo of the invoice; 0: the invoice as a whole
 * @param purchaseOrderId null where it concerns none that we know
 * @param overcharge what is asked for too much; zero where that is not a matter of an amount
 * @param words one sentence with the amounts, for the supplier and for us
 */
public record Difference(Kind kind, int lineNo, @Nullable UUID purchaseOrderId, BigDecimal overcharge, String words) {

    public enum Kind {
        UNKNOWN_PURCHASE_ORDER,
        OTHER_SUPPLIERS_PURCHASE_ORDER,
        NOT_ON_PURCHASE_ORDER,
        NOT_SHIPPED,
        MORE_THAN_SHIPPED,
        INVOICED_BEFORE,
        PRICE_ABOVE,
        FEE_NOT_AGREED,
        FREIGHT_ABOVE,
        LINE_SUM,
        WRONG_TOTAL,
        SMALL_ONES_TOGETHER,
        CURRENCY
    }
}
