package io.dropline.suppliers.terms;

import org.jspecify.annotations.Nullable;

/**
 * What was agreed about paying and shipping.
 *
 * @param paymentDays days from invoice to payment; 0: on receipt
 * @param shipWithinDays working days from order to parcel the supplier has signed for; null: none
 * @param text whatever else was agreed
 */
public record PaymentTerms(int paymentDays, @Nullable Integer shipWithinDays, String text) {
    public PaymentTerms {
        text = text.strip();
    }
}
