package io.dropline.api.suppliers.agreed;

import io.dropline.api.ApiRefusal;
import io.dropline.api.Given;
import io.dropline.api.Required;
import io.dropline.api.Says;
import io.dropline.suppliers.terms.ReturnPolicy;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a supplier takes goods back. */
public record ReturnsBody(
        @Required @Says("Days from delivery; 0: nothing is taken back.") @Nullable
        Integer windowDays,

        @Says("Who pays the way back; SUPPLIER where it is left out.")
        ReturnPolicy.@Nullable Payer paidBy,

        @Says("Kept from the credit; 0 where it is left out.") @Nullable
        BigDecimal restockingPercent,

        @Nullable String name,
        @Nullable String street,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postal,

        @Says("ISO 3166-1, two letters.") @Nullable String country,

        @Says("Whatever else was agreed.") @Nullable String text) {

    ReturnPolicy policy() {
        if (windowDays == null) {
            throw ApiRefusal.wrong("windowDays", "For how many days from delivery are goods taken back?");
        }
        return new ReturnPolicy(
                windowDays,
                Given.or(paidBy, ReturnPolicy.Payer.SUPPLIER),
                Given.or(restockingPercent, BigDecimal.ZERO),
                new ReturnPolicy.Address(
                        Given.text(name),
                        Given.text(street),
                        Given.text(city),
                        Given.text(region),
                        Given.text(postal),
                        Given.text(country)),
                Given.text(text));
    }
}
