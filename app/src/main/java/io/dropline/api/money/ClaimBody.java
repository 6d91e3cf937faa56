package io.dropline.api.money;

import io.dropline.api.Required;
import io.dropline.api.Says;
import io.dropline.finance.claims.ClaimGround;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A claim to open. The same words for the same purchase order are one claim. */
public record ClaimBody(
        @Says("Number of the purchase order, such as PO-1042.") @Required @Nullable
        String purchaseOrder,

        @Says("Id of the parcel that is lost or holds too little; left out where it concerns none.") @Nullable
        UUID parcel,

        @Required @Nullable ClaimGround ground,

        @Says("In the purchase order's currency.") @Required @Nullable
        BigDecimal amount,

        @Says("For the supplier, in a sentence.") @Required @Nullable
        String explanation) {}
