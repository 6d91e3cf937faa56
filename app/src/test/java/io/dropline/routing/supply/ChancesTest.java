package io.dropline.routing.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dropline.routing.ExpectedCosts;
import io.dropline.routing.ReliabilityTerms;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ChancesTest {
    private static final TrackRecord NOTHING = new TrackRecord(0, 0, 0, 0, 0, 0);

    @Test
    void oneFailureOfOneIsNoCertainty() {
        Chances average = new Chances(0.05, 0.10, 0.02);
        Chances short1 = Chances.of(new TrackRecord(1, 1, 1, 0, 1, 0), average, 20);
        assertThat(short1.rejection()).isCloseTo(2.0 / 21, within(1e-12));
        assertThat(short1.lateness()).isCloseTo(2.0 / 21, within(1e-12));
        Chances many = Chances.of(new TrackRecord(2000, 200, 0, 0, 0, 0), average, 20);
        assertThat(many.rejection()).isCloseTo(0.0995, within(1e-4));
        assertThat(Chances.of(NOTHING, average, 20)).isEqualTo(average);
    }

    @Test
    void theAverageOfFewIsDrawnToWhatIsUsual() {
        assertThat(Chances.average(TrackRecord.EMPTY, 20)).isEqualTo(Chances.USUAL);
        Chances average =
                Chances.average(new TrackRecord(10, 5, 0, 0, 0, 0).plus(new TrackRecord(10, 0, 0, 0, 0, 0)), 20);
        assertThat(average.rejection()).isCloseTo((5 + 20 * 0.03) / 40, within(1e-12));
    }

    @Test
    void chancesBecomeCentsAndBrokenPromisesCountInAnyCase() {
        ReliabilityTerms terms = new ReliabilityTerms(
                true, new BigDecimal("8"), new BigDecimal("5"), new BigDecimal("12"), new BigDecimal("3"), 20);
        ExpectedCosts costs = new Chances(0.1, 0.2, 0.01).costs(terms, 2);
        assertThat(costs.rejection()).isEqualByComparingTo("0.80");
        assertThat(costs.lateness()).isEqualByComparingTo("1.00");
        assertThat(costs.returnsPerUnit()).isEqualByComparingTo("0.12");
        assertThat(costs.breach()).isEqualByComparingTo("6");
        assertThat(new Chances(0.1, 0.2, 0.01).costs(terms.uncounted(), 2).fixed())
                .isEqualByComparingTo("6");
    }
}
