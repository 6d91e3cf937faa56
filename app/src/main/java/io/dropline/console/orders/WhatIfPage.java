package io.dropline.console.orders;

import io.dropline.console.page.Show;
import io.dropline.fulfillment.WhatIf;
import io.dropline.routing.WhatWouldChange.Change;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would have to change for another supplier to win.
 *
 * @param told null where there is nothing that a supplier would ship
 * @param plans the plans as they would be compared now; null with it
 */
public record WhatIfPage(
        UUID order,
        String number,
        WhatIf.@Nullable Told told,
        @Nullable DecisionTable plans) {
    /** What is changed, in one word or two. */
    public String subject(Change change) {
        return switch (change.kind()) {
            case UNIT_COST -> "Price of " + change.sku();
            case DROP_FEE -> "Drop fee";
            case SHIPPING -> "Shipping of the order";
            case STOCK -> "Stock of " + change.sku();
            case AUTHORIZATION -> "Authorization for " + change.sku();
            case EXCLUSION -> "Not excluded";
        };
    }

    /** As it is, or a dash. */
    public String now(Change change, String currency) {
        BigDecimal now = change.now();
        return switch (change.kind()) {
            case UNIT_COST, DROP_FEE, SHIPPING -> now == null ? "–" : Show.money(now, currency);
            case STOCK -> now == null ? "–" : Show.count(now.longValue());
            case AUTHORIZATION -> "missing";
            case EXCLUSION -> "–";
        };
    }

    /** As it would have to be. */
    public String needed(Change change, String currency) {
        return switch (change.kind()) {
            case UNIT_COST, DROP_FEE, SHIPPING -> Show.money(change.to(), currency) + " or less";
            case STOCK -> Show.count(change.to().longValue()) + " or more";
            case AUTHORIZATION -> "one that covers it";
            case EXCLUSION -> "lifted";
        };
    }

    /** By how much an amount would have to fall; empty where the kind is another or the amount is not known. */
    public String less(Change change, String currency) {
        BigDecimal now = change.now();
        return switch (change.kind()) {
            case UNIT_COST, DROP_FEE, SHIPPING ->
                now == null || now.compareTo(change.to()) <= 0
                        ? ""
                        : Show.money(now.subtract(change.to()), currency) + " less";
            case STOCK ->
                now == null ? "" : Show.count(change.to().subtract(now).longValue()) + " more";
            case AUTHORIZATION, EXCLUSION -> "";
        };
    }
}
