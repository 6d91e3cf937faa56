package io.dropline.api.catalog;

import io.dropline.api.Says;
import io.dropline.catalog.OfferTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A cost from so many units on one purchase order; of several in force on a day the one that began last counts. */
public record CostBreakView(
        int fromQuantity,

        @Says("The first day; null: it always was.") @Nullable
        LocalDate from,

        @Says("The last day, inclusive; null: until further notice.") @Nullable
        LocalDate to,

        BigDecimal unitCost) {

    static CostBreakView of(OfferTerms.Break step) {
        return new CostBreakView(step.fromQuantity(), step.from(), step.to(), step.unitCost());
    }
}
