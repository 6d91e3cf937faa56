package io.dropline.routing;

import io.dropline.routing.search.Amounts;
import java.math.BigDecimal;

/**
 * What it costs the merchant when a supplier fails, in the order's currency, and how fast a supplier's own record is believed.
 *
 * @param counted whether chances of failing count at all; a broken promise counts in any case
 * @param rejection of routing an order anew, for a purchase order that is rejected
 * @param lateness of a purchase order that ships late
 * @param returned of a unit that comes back for a reason that is the supplier's
 * @param dayPastPromise of each day that a delivery would be past what the customer was told
 * @param priorWeight so many observations of the average stand beside those of the supplier: a supplier with as many of its own is believed
 *     half; at least 1
 */
public record ReliabilityTerms(
        boolean counted,
        BigDecimal rejection,
        BigDecimal lateness,
        BigDecimal returned,
        BigDecimal dayPastPromise,
        int priorWeight) {
    /** Nothing counts. */
    public static final ReliabilityTerms NONE =
            new ReliabilityTerms(false, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 20);

    public ReliabilityTerms {
        Amounts.checked(rejection, "cost of a rejection");
        Amounts.checked(lateness, "cost of a late shipment");
        Amounts.checked(returned, "cost of a return");
        Amounts.checked(dayPastPromise, "cost of a day past the promise");
        if (priorWeight < 1) {
            throw new IllegalArgumentException("weight of the average is " + priorWeight);
        }
    }

    /** The same, but chances of failing do not count. */
    public ReliabilityTerms uncounted() {
        return new ReliabilityTerms(false, rejection, lateness, returned, dayPastPromise, priorWeight);
    }
}
