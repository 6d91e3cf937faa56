package io.dropline.api.suppliers.agreed;

import io.dropline.api.ApiRefusal;
import io.dropline.api.Given;
import io.dropline.api.Required;
import io.dropline.api.Says;
import io.dropline.suppliers.terms.PaymentTerms;
import org.jspecify.annotations.Nullable;

/** How a supplier is paid and how fast it ships. */
public record PaymentBody(
        @Required @Says("Days from invoice to payment; 0: on receipt.") @Nullable
        Integer paymentDays,

        @Says("Working days from order to parcel it has signed for.") @Nullable
        Integer shipWithinDays,

        @Says("Whatever else was agreed.") @Nullable String text) {

    PaymentTerms terms() {
        if (paymentDays == null) {
            throw ApiRefusal.wrong("paymentDays", "In how many days is an invoice paid?");
        }
        return new PaymentTerms(paymentDays, shipWithinDays, Given.text(text));
    }
}
