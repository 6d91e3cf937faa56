package io.dropline.inventory.price;

import io.dropline.letter.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A price and why. Freight is not in it: it depends on where the customer lives. All amounts are in the merchant's currency.
 *
 * @param price never below the floor; whole cents
 * @param floor the greater of the least advertised price and cost with fees; whole cents
 * @param cost of one unit, with what its supplier bills for it and for the purchase order
 * @param breakEven the least price that pays for cost and fees; whole cents
 * @param mapPrice the highest of the least prices that may be advertised; null: nobody names one
 * @param reasons sentences for people
 */
public record PriceSuggestion(
        BigDecimal price,
        BigDecimal floor,
        BigDecimal cost,
        BigDecimal breakEven,
        @Nullable BigDecimal mapPrice,
        List<String> reasons) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public PriceSuggestion {
        reasons = List.copyOf(reasons);
    }

    /**
     * Reckons with the cheapest supplier that has any, else with the cheapest; the floor is the highest least advertised price of all, because any of
     * them may supply an order. Empty where nobody's cost is known, or where margin and fees leave nothing of a price.
     *
     * @param currency the merchant's, ISO 4217
     */
    public static Optional<PriceSuggestion> of(List<CostOfOne> costs, PricePolicy policy, String currency) {
        BigDecimal kept = HUNDRED.subtract(policy.marginPercent()).subtract(policy.feePercent());
        if (costs.isEmpty() || kept.signum() <= 0) {
            return Optional.empty();
        }
        Comparator<CostOfOne> cheapest = Comparator.comparing(CostOfOne::landed).thenComparing(CostOfOne::supplier);
        CostOfOne chosen = costs.stream()
                .filter(one -> one.available() > 0)
                .min(cheapest)
                .orElseGet(() -> costs.stream().min(cheapest).orElseThrow());
        BigDecimal cost = chosen.landed().add(policy.feeFixed());
        BigDecimal wanted = share(cost, kept);
        BigDecimal whole = share(cost, HUNDRED.subtract(policy.feePercent()));
        List<String> reasons = new ArrayList<>();
        reasons.add(
                "%s sells it for %s with its fees; with %s of fees for each sale and %s %% of the price, a margin of %s %% makes %s."
                        .formatted(
                                chosen.supplier(),
                                Words.sum(chosen.landed(), currency),
                                Words.sum(policy.feeFixed(), currency),
                                bare(policy.feePercent()),
                                bare(policy.marginPercent()),
                                Words.sum(wanted, currency)));
        BigDecimal floor = whole;
        Optional<CostOfOne> map = costs.stream()
                .filter(one -> one.mapPrice() != null)
                .max(Comparator.comparing(one -> amount(one.mapPrice())));
        if (map.isPresent() && amount(map.get().mapPrice()).compareTo(floor) > 0) {
            floor = up(amount(map.get().mapPrice()));
            if (floor.compareTo(wanted) > 0) {
                reasons.add("%s allows no price below %s to be advertised."
                        .formatted(map.get().supplier(), Words.sum(floor, currency)));
            }
        }
        BigDecimal price = wanted.max(floor);
        Optional<BigDecimal> msrp = costs.stream()
                .map(CostOfOne::msrp)
                .filter(Objects::nonNull)
                .map(PriceSuggestion::amount)
                .min(Comparator.naturalOrder());
        if (msrp.isPresent() && msrp.get().compareTo(price) < 0) {
            BigDecimal capped = up(msrp.get()).max(floor);
            reasons.add(
                    capped.compareTo(floor) > 0
                            ? "The maker suggests no more than %s, so the margin is smaller."
                                    .formatted(Words.sum(capped, currency))
                            : "The maker suggests %s, which is below the floor of %s."
                                    .formatted(Words.sum(msrp.get(), currency), Words.sum(floor, currency)));
            price = capped;
        }
        return Optional.of(new PriceSuggestion(
                price,
                floor,
                chosen.landed(),
                whole,
                map.map(CostOfOne::mapPrice).orElse(null),
                reasons));
    }

    private static BigDecimal amount(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    /** The price of which {@code percent} are {@code cost}. */
    private static BigDecimal share(BigDecimal cost, BigDecimal percent) {
        return up(cost.multiply(HUNDRED).divide(percent, MathContext.DECIMAL64));
    }

    private static BigDecimal up(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.CEILING);
    }

    private static String bare(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
