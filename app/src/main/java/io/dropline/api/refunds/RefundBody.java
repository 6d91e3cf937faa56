package io.dropline.api.refunds;

import io.dropline.aftersales.Unshipped;
import io.dropline.api.Required;
import io.dropline.api.Says;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be paid back of an order, in the order's currency. */
public record RefundBody(
        @Says("Lines of the order; none for shipping alone.") @Nullable
        List<@Nullable Line> lines,

        @Says("Of what was paid for shipping.") @Nullable BigDecimal shipping,

        @Says("What you keep.") @Nullable BigDecimal restockingFee,

        @Says("The customer reads it.") @Nullable String reason,

        @Says(
                "What happens to units that have not left their supplier. CANCEL_OR_WITHDRAW: cancelled first, and not paid back if it is too late (the default). CANCEL_OR_REFUND: paid back all the same. SHIP: nothing is cancelled.")
        @Nullable
        Unshipped unshipped) {

    /** One line. */
    public record Line(
            @Required @Nullable UUID orderLineId,
            @Says("0, or nothing: money only.") @Nullable Integer units,

            @Says("What the customer gets; without it, what was paid for the units.") @Nullable
            BigDecimal amount) {}
}
