package io.dropline.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier wants for a SKU, and how they send it. Money is in the supplier's currency.
 *
 * @param unitCost where no break says otherwise
 * @param breaks other costs, by quantity or date
 * @param unitFee billed with each unit, beside its cost
 * @param pack sold in multiples of this
 * @param leadDays working days until it leaves; null: as the supplier usually does
 * @param shipFrom codes of the supplier's places; empty: any
 * @param mapPrice least advertised price; null: none
 * @param msrp the maker's suggested price; null: none
 */
public record OfferTerms(
        BigDecimal unitCost,
        List<Break> breaks,
        BigDecimal unitFee,
        int pack,
        @Nullable Integer leadDays,
        List<String> shipFrom,
        @Nullable BigDecimal mapPrice,
        @Nullable BigDecimal msrp) {

    /**
     * A cost from so many units on one purchase order.
     *
     * @param from the first day; null: always was
     * @param to the last day, inclusive; null: until further notice
     */
    public record Break(
            int fromQuantity,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            BigDecimal unitCost) {
        boolean inForce(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

        LocalDate began() {
            return from == null ? LocalDate.MIN : from;
        }
    }

    public OfferTerms {
        breaks = List.copyOf(breaks);
        shipFrom = shipFrom.stream().map(String::strip).distinct().toList();
    }

    /** A cost and nothing else: any quantity, no fees, no floors. */
    public static OfferTerms at(BigDecimal unitCost) {
        return new OfferTerms(unitCost, List.of(), BigDecimal.ZERO, 1, null, List.of(), null, null);
    }

    /** What is paid on a day, by quantity; the first step is from one unit. Of several costs from one quantity the one that began last counts. */
    public List<Break> ladder(LocalDate day) {
        SortedMap<Integer, Break> steps = new TreeMap<>();
        steps.put(1, new Break(1, null, null, unitCost));
        breaks.stream()
                .filter(one -> one.inForce(day))
                .sorted(Comparator.comparing(Break::began))
                .forEach(one -> steps.put(one.fromQuantity(), one));
        return List.copyOf(steps.values());
    }

    /** The breaks that are not in force on a day: past and to come. */
    public List<Break> otherDays(LocalDate day) {
        return breaks.stream().filter(one -> !one.inForce(day)).toList();
    }
}
