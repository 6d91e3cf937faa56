package io.dropline.api.reading;

import io.dropline.api.Says;
import io.dropline.fulfillment.WhatIf;
import io.dropline.routing.RoutingPlan;
import io.dropline.routing.WhatWouldChange;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What routing would decide about an order now, and what would make another supplier win. */
public record WhatWouldChangeView(
        @Says("Nothing of the order is left to buy: this is about all of it, as if nothing were bought.")
        boolean bought,

        String currency,

        @Says("The names of the suppliers that would ship now.")
        List<String> chosen,

        @Says("What that would cost, with what is expected beside the bills.")
        BigDecimal total,

        List<Other> suppliers) {
    /** A supplier that would not have a part. */
    public record Other(
            UUID id,
            String name,

            @Says("Each of these alone would give it a part; none if no single change would.")
            List<Change> changes,

            @Says("What keeps it from shipping something.") List<String> obstacles) {}

    /** One change that would do. */
    public record Change(
            WhatWouldChange.Kind kind,

            @Says("Empty where it concerns the supplier as a whole.")
            String sku,

            @Says("The amount or the units as they are.") @Nullable
            BigDecimal now,

            @Says("The greatest amount, or the fewest units, that would do.") @Nullable
            BigDecimal needed,

            String text) {
        private static Change of(WhatWouldChange.Change change) {
            return new Change(change.kind(), change.sku(), change.now(), needed(change), change.text());
        }

        private static @Nullable BigDecimal needed(WhatWouldChange.Change change) {
            return switch (change.kind()) {
                case UNIT_COST, DROP_FEE, SHIPPING, STOCK -> change.to();
                case AUTHORIZATION, EXCLUSION -> null;
            };
        }
    }

    static WhatWouldChangeView of(WhatIf.Told told) {
        RoutingPlan plan = told.answer().chosen();
        return new WhatWouldChangeView(
                told.bought(),
                told.answer().currency(),
                plan.suppliers().stream().map(RoutingPlan.SupplierCost::name).toList(),
                plan.total(),
                told.others().stream()
                        .map(one -> new Other(
                                one.supplierId(),
                                one.supplier(),
                                one.changes().stream().map(Change::of).toList(),
                                one.obstacles()))
                        .toList());
    }
}
