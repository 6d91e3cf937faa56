package io.dropline.api.returns;

import io.dropline.api.Required;
import io.dropline.api.Says;
import io.dropline.returns.GoodsCondition;
import io.dropline.returns.ReturnReason;
import io.dropline.returns.ReturnWish;
import io.dropline.suppliers.terms.ReturnPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What programs say of returns. */
public final class ReturnBodies {
    private ReturnBodies() {}

    /** Goods to be given back. */
    public record OpenBody(
            @Required @Nullable UUID orderId,

            @Says("The same key of the same order is one return, however often it is sent.") @Nullable
            String key,

            @Says("REFUND where it is left out.") @Nullable ReturnWish wish,
            @Nullable String note,
            @Required @Nullable List<@Nullable OpenLine> lines) {}

    /** Units of an order's line. */
    public record OpenLine(
            @Required @Nullable UUID orderLineId,
            @Required @Nullable Integer units,
            @Required @Nullable ReturnReason reason,
            @Says("In the customer's words.") @Nullable String said) {}

    /** How a return is granted; what is left out is as the rules say. */
    public record ApproveBody(
            @Says("Who pays the parcel back.") ReturnPolicy.@Nullable Payer paidBy,

            @Says("The customer keeps the goods; false where it is left out.") @Nullable
            Boolean returnless,

            @Says("What you paid for the parcel back.") @Nullable
            BigDecimal postage) {}

    /** Why it is declined. */
    public record DeclineBody(
            @Says("The customer reads it.") @Required @Nullable
            String reason) {}

    /** What the supplier says of the parcel that came back. */
    public record ReceivedBody(
            @Says("Every line of the return.") @Required @Nullable
            List<@Nullable ReceivedLine> lines,

            @Nullable String note,

            @Says("What it gives, in the currency of its purchase orders.") @Nullable
            BigDecimal credit) {}

    /** Units of a return's line that are there. */
    public record ReceivedLine(
            @Required @Nullable Integer lineNo,
            @Required @Nullable Integer received,
            @Required @Nullable GoodsCondition condition) {}
}
