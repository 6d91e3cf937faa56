package io.dropline.routing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The decision and everything that speaks for it. Serialises as it is, to be stored with the order.
 *
 * @param currency ISO 4217 code of all amounts
 * @param chosen the cheapest of the plans that supply most; without allocations if nobody can supply anything
 * @param runnerUp the cheapest plan that supplies as much without at least one of the chosen suppliers
 * @param alternatives every other supplier that could have shipped something, in the order that breaks ties
 * @param exclusions what kept a supplier from shipping a line or all of it, by supplier, then line
 * @param shortfalls lines of which units remain unsupplied; whether to send the rest is the caller's decision
 * @param provedOptimal no plan is cheaper; the runner-up is searched with the same effort but carries no such promise
 * @param gap if not proved, another plan might be cheaper by this much, not by more
 */
public record RoutingAnswer(
        String currency,
        RoutingPlan chosen,
        Optional<RoutingPlan> runnerUp,
        List<Alternative> alternatives,
        List<Exclusion> exclusions,
        List<Shortfall> shortfalls,
        boolean provedOptimal,
        BigDecimal gap) {
    /**
     * A supplier that was not chosen.
     *
     * @param units what it could ship on its own of what was asked
     * @param total what that would cost, all included
     * @param suppliesAsMuch whether that is as much as the chosen plan supplies
     * @param cost the terms of the total; null in answers of before they were told
     */
    public record Alternative(
            UUID supplierId,
            String name,
            int units,
            BigDecimal total,
            boolean suppliesAsMuch,
            RoutingPlan.@Nullable SupplierCost cost) {}

    /** Units of a line that nobody supplies, and why not. */
    public record Shortfall(UUID lineId, String sku, int asked, int missing, List<String> reasons) {
        public Shortfall {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * What kept a supplier from shipping.
     *
     * @param lineId the line, or null if it concerns the supplier as a whole
     * @param text a sentence for the merchant, names included
     */
    public record Exclusion(UUID supplierId, @Nullable UUID lineId, Reason reason, String text) {}

    /** Kinds of {@link Exclusion}. */
    public enum Reason {
        SUPPLIER_PAUSED,
        EXCLUDED_FOR_THIS_ORDER,
        OTHER_CURRENCY,
        DOES_NOT_SHIP_THERE,
        NOT_OFFERED,
        NOT_AUTHORIZED,
        OUT_OF_STOCK,
        /** Has some, but not all that the line asks for: it may still ship a part. */
        SHORT_OF_STOCK,
        /** Its rate table does not go as far as the destination. */
        TOO_FAR,
        /** It takes no more purchase orders today. */
        NO_CAPACITY,
        /** It is asked only where others cannot supply everything: it gets a share of the orders and this is none of them, or it is closed. */
        NOT_ITS_TURN,
        /** It is new, and has had its orders for today. */
        ON_PROBATION,
        /** All that it could ship of the order is worth less than its minimum. */
        BELOW_MINIMUM,
        TAKES_NO_HAZMAT,
        TAKES_NO_OVERSIZE,
        /** It ships in packs that the line does not fill. */
        ONLY_IN_PACKS,
        /** A unit is heavier than its rate table goes. */
        TOO_HEAVY,
        /** A price so high that it can only be a mistake. */
        PRICE_OUT_OF_RANGE,
        /** More suppliers could ship than are compared, and this one was not among the cheapest. */
        NOT_COMPARED
    }

    public RoutingAnswer {
        alternatives = List.copyOf(alternatives);
        exclusions = List.copyOf(exclusions);
        shortfalls = List.copyOf(shortfalls);
    }

    /** Whether every unit asked for is supplied. */
    public boolean complete() {
        return shortfalls.isEmpty();
    }
}
