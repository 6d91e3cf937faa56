package io.dropline.console.suppliers.sections;

import io.dropline.console.page.Form;
import io.dropline.suppliers.Supplier;

/** What was agreed with a supplier, as three forms that are saved each on its own. */
public record TermsPage(Supplier supplier, Form payment, Form returns, Form limits) {
    /** Whether the supplier plans to take longer than it has signed for. */
    public boolean slowerThanAgreed() {
        try {
            return Integer.parseInt(payment.text("shipWithinDays"))
                    < supplier.terms().handlingDaysMax();
        } catch (NumberFormatException nothingAgreed) {
            return false;
        }
    }
}
