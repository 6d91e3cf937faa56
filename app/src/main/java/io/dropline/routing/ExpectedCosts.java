package io.dropline.routing;

import io.dropline.routing.search.Amounts;
import java.math.BigDecimal;

/**
 * What buying from a supplier is expected to cost beside what it bills. Nobody bills these amounts: they count towards no threshold, no
 * minimum and no margin.
 *
 * @param rejection chance that it rejects times what routing anew costs; for each purchase order
 * @param lateness chance that it ships late times what that costs; for each purchase order
 * @param returnsPerUnit chance that a unit comes back for a reason that is the supplier's times what that costs
 * @param breach for the days that its delivery would be past what the customer was told; for each purchase order
 */
public record ExpectedCosts(BigDecimal rejection, BigDecimal lateness, BigDecimal returnsPerUnit, BigDecimal breach) {
    public static final ExpectedCosts NONE =
            new ExpectedCosts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    public ExpectedCosts {
        Amounts.checked(rejection, "expected cost of rejection");
        Amounts.checked(lateness, "expected cost of lateness");
        Amounts.checked(returnsPerUnit, "expected cost of returns");
        Amounts.checked(breach, "cost of a broken promise");
    }

    /** For one purchase order, whatever is on it. */
    public BigDecimal fixed() {
        return rejection.add(lateness).add(breach);
    }
}
