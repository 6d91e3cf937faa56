package io.dropline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.catalog.OfferTerms.Break;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfferTermsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @Test
    void theLadderBeginsWithTheUnitCost() {
        assertThat(costs(step(10, null, null, "90"))).containsExactly("1: 100", "10: 90");
        assertThat(costs()).containsExactly("1: 100");
    }

    @Test
    void ofSeveralInForceTheOneThatBeganLastCounts() {
        assertThat(costs(
                        step(10, DAY.minusDays(1), null, "80"),
                        step(10, null, null, "90"),
                        step(10, DAY.minusDays(9), null, "85")))
                .containsExactly("1: 100", "10: 80");
    }

    @Test
    void bothDaysAreIn() {
        assertThat(costs(step(1, DAY, DAY, "70"))).containsExactly("1: 70");
        assertThat(costs(step(1, DAY.plusDays(1), null, "70"), step(1, null, DAY.minusDays(1), "70")))
                .containsExactly("1: 100");
    }

    private static List<String> costs(Break... breaks) {
        OfferTerms terms =
                new OfferTerms(new BigDecimal("100"), List.of(breaks), BigDecimal.ZERO, 1, null, List.of(), null, null);
        return terms.ladder(DAY).stream()
                .map(step -> step.fromQuantity() + ": " + step.unitCost())
                .toList();
    }

    private static Break step(int quantity, @Nullable LocalDate from, @Nullable LocalDate to, String cost) {
        return new Break(quantity, from, to, new BigDecimal(cost));
    }
}
