package io.dropline.routing;

import io.dropline.routing.search.Amounts;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * What a supplier offers for one SKU.
 *
 * @param supplierSku what the supplier calls it
 * @param unitCost price of one unit in the supplier's currency, at most four decimals
 * @param available units in stock; less than zero counts as none
 * @param authorized whether an active authorization covers the brand
 * @param authorizationNote why not, or empty
 * @param breaks prices by quantity that are in force; by quantity, each once
 * @param unitFee billed with each unit, beside its cost: it counts towards no threshold
 * @param pack units come in multiples of this
 */
public record OfferOption(
        String supplierSku,
        BigDecimal unitCost,
        int available,
        boolean authorized,
        String authorizationNote,
        List<CostBreak> breaks,
        BigDecimal unitFee,
        int pack) {
    public OfferOption {
        Amounts.checked(unitCost, "unit cost of " + supplierSku);
        Amounts.checked(unitFee, "unit fee of " + supplierSku);
        if (pack < 1) {
            throw new IllegalArgumentException("pack of " + supplierSku + " is " + pack);
        }
        breaks =
                breaks.stream().sorted(Comparator.comparingInt(CostBreak::from)).toList();
    }

    /** An offer at one price for any number of units. */
    public OfferOption(
            String supplierSku, BigDecimal unitCost, int available, boolean authorized, String authorizationNote) {
        this(supplierSku, unitCost, available, authorized, authorizationNote, List.of(), BigDecimal.ZERO, 1);
    }

    /** What each of so many units costs. */
    public BigDecimal unitCost(int units) {
        BigDecimal cost = unitCost;
        for (CostBreak one : breaks) {
            cost = units >= one.from() ? one.unitCost() : cost;
        }
        return cost;
    }
}
