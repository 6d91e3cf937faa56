package io.dropline.routing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.dropline.routing.search.Amounts;
import io.dropline.routing.search.Brackets;
import io.dropline.routing.search.FreightTerms;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a supplier charges to ship its part of an order, in one parcel. In JSON the kind of rule is the property {@code kind}.
 * Amounts are in the supplier's currency with at most four decimals.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ShippingRule.Free.class, name = "free"),
    @JsonSubTypes.Type(value = ShippingRule.Flat.class, name = "flat"),
    @JsonSubTypes.Type(value = ShippingRule.PerItem.class, name = "per-item"),
    @JsonSubTypes.Type(value = ShippingRule.ByWeight.class, name = "by-weight"),
    @JsonSubTypes.Type(value = ShippingRule.FreeOver.class, name = "free-over"),
    @JsonSubTypes.Type(value = WeightTable.class, name = "weight-table"),
    @JsonSubTypes.Type(value = RateTable.class, name = "rate-table")
})
public sealed interface ShippingRule
        permits ShippingRule.Free,
                ShippingRule.Flat,
                ShippingRule.PerItem,
                ShippingRule.ByWeight,
                ShippingRule.FreeOver,
                WeightTable,
                RateTable {
    /** Shipping is included in the prices. */
    record Free() implements ShippingRule {}

    /** One amount for every parcel. */
    record Flat(BigDecimal amount) implements ShippingRule {
        public Flat {
            Amounts.checked(amount, "flat shipping");
        }
    }

    /** One amount for the first unit, another for each that follows. */
    record PerItem(BigDecimal first, BigDecimal additional) implements ShippingRule {
        public PerItem {
            Amounts.checked(first, "shipping of the first item");
            Amounts.checked(additional, "shipping of an additional item");
        }
    }

    /** One amount for every parcel and one for each kilogram, to the gram. */
    record ByWeight(BigDecimal base, BigDecimal perKg) implements ShippingRule {
        public ByWeight {
            Amounts.checked(base, "base shipping");
            Amounts.checked(perKg, "shipping by the kilogram");
        }
    }

    /** Nothing if the supplier's own item cost (before drop fee) is the threshold or more, otherwise another rule. */
    record FreeOver(@JsonProperty("threshold") BigDecimal itemCostThreshold, ShippingRule otherwise)
            implements ShippingRule {
        public FreeOver {
            Amounts.checked(itemCostThreshold, "threshold of free shipping");
        }
    }

    /** What shipping costs, exactly; nothing for no units. */
    default BigDecimal cost(int units, long grams, BigDecimal itemCost) {
        if (units == 0) {
            return BigDecimal.ZERO;
        }
        return switch (this) {
            case Free() -> BigDecimal.ZERO;
            case Flat(BigDecimal amount) -> amount;
            case PerItem(BigDecimal first, BigDecimal additional) ->
                first.add(additional.multiply(BigDecimal.valueOf(units - 1L)));
            case ByWeight(BigDecimal base, BigDecimal perKg) -> base.add(perKg.multiply(BigDecimal.valueOf(grams, 3)));
            case FreeOver(BigDecimal threshold, ShippingRule otherwise) ->
                itemCost.compareTo(threshold) >= 0 ? BigDecimal.ZERO : otherwise.cost(units, grams, itemCost);
            case WeightTable table -> table.of(grams).orElseThrow(() -> new IllegalArgumentException("too heavy"));
            case RateTable table -> table.farthest().cost(units, grams, itemCost);
        };
    }

    /** The same rule as numbers for the search. */
    default FreightTerms terms() {
        return switch (this) {
            case Free() -> FreightTerms.FREE;
            case Flat(BigDecimal amount) -> new FreightTerms(Amounts.units(amount), 0, 0, Long.MAX_VALUE);
            case PerItem(BigDecimal first, BigDecimal additional) -> {
                long next = Amounts.units(additional);
                yield new FreightTerms(Amounts.units(first) - next, next, 0, Long.MAX_VALUE);
            }
            case ByWeight(BigDecimal base, BigDecimal perKg) -> {
                long gram = Amounts.units(perKg);
                yield new FreightTerms(
                        Amounts.units(base), 0, gram == Long.MAX_VALUE ? gram : gram / 1000, Long.MAX_VALUE);
            }
            case FreeOver(BigDecimal threshold, ShippingRule otherwise) ->
                otherwise.terms().freeOver(Amounts.units(threshold));
            case WeightTable table -> new FreightTerms(Amounts.units(table.least()), 0, 0, Long.MAX_VALUE);
            case RateTable table -> table.farthest().terms();
        };
    }

    /** The brackets of a rule that goes by weight. */
    default Optional<Brackets> brackets() {
        return switch (this) {
            case WeightTable table -> Optional.of(table.numbers());
            case RateTable table -> table.farthest().brackets();
            case FreeOver(BigDecimal threshold, ShippingRule otherwise) -> otherwise.brackets();
            case Free _, Flat _, PerItem _, ByWeight _ -> Optional.empty();
        };
    }

    /** The same for this distance, without zones that do not matter to it; as {@link #at} answers, so does this. */
    default ShippingRule shortened(OptionalDouble miles) {
        return switch (this) {
            case RateTable table -> table.only(miles);
            case FreeOver(BigDecimal threshold, ShippingRule otherwise) ->
                new FreeOver(threshold, otherwise.shortened(miles));
            case Free _, Flat _, PerItem _, ByWeight _, WeightTable _ -> this;
        };
    }

    /**
     * The rule for a distance: the same, but that a rate table is the one zone that it falls into.
     *
     * @param miles from the supplier; empty where unknown, which counts as farthest
     * @return empty where the rate table does not go that far
     */
    default Optional<ShippingRule> at(OptionalDouble miles) {
        return switch (this) {
            case RateTable table -> table.zone(miles);
            case FreeOver(BigDecimal threshold, ShippingRule otherwise) ->
                otherwise.at(miles).map(rule -> new FreeOver(threshold, rule));
            case Free _, Flat _, PerItem _, ByWeight _, WeightTable _ -> Optional.of(this);
        };
    }
}
