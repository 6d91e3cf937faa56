package io.dropline.api.catalog;

import io.dropline.api.ApiRefusal;
import io.dropline.api.Required;
import io.dropline.api.Says;
import io.dropline.catalog.OfferTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A cost from so many units on one purchase order. */
public record CostBreakBody(
        @Required @Says("1 or more.") @Nullable Integer fromQuantity,

        @Says("The first day; it always was where it is left out.") @Nullable
        LocalDate from,

        @Says("The last day, inclusive; until further notice where it is left out.") @Nullable
        LocalDate to,

        @Required @Says("In the supplier's currency.") @Nullable
        BigDecimal unitCost) {

    OfferTerms.Break step() {
        if (fromQuantity == null) {
            throw ApiRefusal.wrong("breaks.fromQuantity", "The quantity is missing");
        }
        if (unitCost == null) {
            throw ApiRefusal.wrong("breaks.unitCost", "The unit cost is missing");
        }
        return new OfferTerms.Break(fromQuantity, from, to, unitCost);
    }
}
