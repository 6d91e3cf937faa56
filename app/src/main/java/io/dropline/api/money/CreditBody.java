package io.dropline.api.money;

import io.dropline.api.Required;
import io.dropline.api.Says;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A credit memo. Told again word for word it does nothing more. */
public record CreditBody(
        @Says("The supplier's code.") @Required @Nullable String supplier,

        @Says("The supplier's number of it.") @Required @Nullable
        String memo,

        @Required @Nullable LocalDate date,

        @Says("ISO 4217; the supplier's where it is left out.") @Nullable
        String currency,

        @Required @Nullable BigDecimal amount,

        @Says("What of it pays which claim; where it is left out, the claim of exactly this amount, else the oldest.")
        @Nullable
        List<@Nullable ShareBody> claims) {

    /** What of a memo pays one claim. */
    public record ShareBody(
            @Says("Such as CL-1001.") @Required @Nullable String claim,
            @Required @Nullable BigDecimal amount) {}
}
