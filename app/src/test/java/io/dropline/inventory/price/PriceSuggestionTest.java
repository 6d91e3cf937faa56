package io.dropline.inventory.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceSuggestionTest {
    private static final PricePolicy POLICY =
            new PricePolicy(new BigDecimal("25"), new BigDecimal("3"), new BigDecimal("0.30"));

    @Test
    void costFeesAndMarginMakeThePrice() {
        PriceSuggestion suggestion = of(cost("NORDIC", "95", "4.70", null, null, 3));

        assertThat(suggestion.price()).isEqualByComparingTo("138.89"); // 100 is 72 % of it
        assertThat(suggestion.floor()).isEqualByComparingTo("103.10");
        assertThat(suggestion.cost()).isEqualByComparingTo("99.70");
        assertThat(suggestion.breakEven()).isEqualByComparingTo("103.10");
        assertThat(suggestion.mapPrice()).isNull();
        assertThat(suggestion.reasons()).hasSize(1);
    }

    @Test
    void noPriceIsBelowTheLeastThatMayBeAdvertised() {
        PriceSuggestion suggestion =
                of(cost("NORDIC", "95", "4.70", null, null, 3), cost("BALTIC", "99", "4.70", "149", "139", 3));

        assertThat(suggestion.price()).isEqualByComparingTo("149");
        assertThat(suggestion.floor()).isEqualByComparingTo("149");
        assertThat(suggestion.mapPrice()).isEqualByComparingTo("149");
        assertThat(suggestion.breakEven()).as("of the cheapest").isEqualByComparingTo("103.10");
        assertThat(suggestion.reasons())
                .contains(
                        "BALTIC allows no price below $149.00 to be advertised.",
                        "The maker suggests $139.00, which is below the floor of $149.00.");
    }

    @Test
    void theMakersPriceIsACeilingAsLongAsItIsAboveTheFloor() {
        PriceSuggestion suggestion = of(cost("NORDIC", "95", "4.70", "110", "120", 3));

        assertThat(suggestion.price()).isEqualByComparingTo("120");
        assertThat(suggestion.reasons()).contains("The maker suggests no more than $120.00, so the margin is smaller.");
    }

    @Test
    void theCheapestThatHasAnyCounts() {
        PriceSuggestion suggestion =
                of(cost("CHEAP", "50", "0", null, null, 0), cost("NORDIC", "99.70", "0", null, null, 1));

        assertThat(suggestion.price()).isEqualByComparingTo("138.89");
    }

    @Test
    void whatIsEarnedIsLeftAfterCostAndFees() {
        assertThat(POLICY.earned(new BigDecimal("100"), new BigDecimal("96.70")))
                .isEqualByComparingTo("0");
        assertThat(POLICY.earned(new BigDecimal("99.99"), new BigDecimal("96.70")))
                .isEqualByComparingTo("-0.0097");
        assertThat(POLICY.earned(new BigDecimal("200"), new BigDecimal("96.70")))
                .isEqualByComparingTo("97");
    }

    @Test
    void nothingIsSuggestedOfNothing() {
        assertThat(PriceSuggestion.of(List.of(), POLICY, "USD")).isEmpty();
    }

    @Test
    void noSuggestionIsEverBelowItsFloors() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 10_000; i++) {
            List<CostOfOne> costs = new ArrayList<>();
            for (int n = random.nextInt(1, 5); n > 0; n--) {
                costs.add(new CostOfOne(
                        "S" + n,
                        cents(random, 500_00),
                        cents(random, 20_00),
                        random.nextBoolean() ? cents(random, 900_00) : null,
                        random.nextBoolean() ? cents(random, 900_00) : null,
                        random.nextInt(3)));
            }
            PricePolicy policy = new PricePolicy(
                    BigDecimal.valueOf(random.nextInt(0, 80)),
                    BigDecimal.valueOf(random.nextInt(0, 15)),
                    cents(random, 100));

            PriceSuggestion suggestion =
                    PriceSuggestion.of(costs, policy, "USD").orElseThrow();

            BigDecimal price = suggestion.price();
            for (CostOfOne one : costs) {
                if (one.mapPrice() != null) {
                    assertThat(price).as("seed " + seed).isGreaterThanOrEqualTo(one.mapPrice());
                }
            }
            boolean someAvailable = costs.stream().anyMatch(one -> one.available() > 0);
            BigDecimal least = costs.stream()
                    .filter(one -> !someAvailable || one.available() > 0)
                    .map(CostOfOne::landed)
                    .min(BigDecimal::compareTo)
                    .orElseThrow();
            BigDecimal fees =
                    price.multiply(policy.feePercent()).movePointLeft(2).add(policy.feeFixed());
            assertThat(price.subtract(fees)).as("seed " + seed).isGreaterThanOrEqualTo(least);
        }
    }

    private static PriceSuggestion of(CostOfOne... costs) {
        return PriceSuggestion.of(List.of(costs), POLICY, "USD").orElseThrow();
    }

    private static CostOfOne cost(
            String supplier, String cost, String fee, @Nullable String map, @Nullable String msrp, int available) {
        return new CostOfOne(
                supplier,
                new BigDecimal(cost),
                new BigDecimal(fee),
                map == null ? null : new BigDecimal(map),
                msrp == null ? null : new BigDecimal(msrp),
                available);
    }

    private static BigDecimal cents(SplittableRandom random, int most) {
        return BigDecimal.valueOf(random.nextInt(1, most), 2);
    }
}
