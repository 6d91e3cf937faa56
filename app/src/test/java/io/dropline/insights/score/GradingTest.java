package io.dropline.insights.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dropline.insights.score.Grade.Letter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradingTest {
    private static final Map<Measure, Double> USUAL = Grading.usual(List.of());

    @Test
    void allWeightsAreAHundred() {
        assertThat(Arrays.stream(Measure.values()).mapToInt(Measure::weight).sum())
                .isEqualTo(100);
    }

    @Test
    void theArithmeticIsWhatThePageSays() {
        Grade grade = Grading.grade(
                Map.of(Measure.SHIPS, new Tally(50, 60), Measure.ANSWERS, new Tally(60, 60)),
                Map.of(Measure.SHIPS, 0.9, Measure.ANSWERS, 0.95),
                60);

        Grade.Term ships = grade.terms().getLast();
        assertThat(ships.weighed()).isEqualTo((50 + 10 * 0.9) / 70);
        assertThat(ships.points()).isCloseTo(100 * ((59 / 70.0) - 0.70) / 0.25, within(1e-9));
        assertThat(grade.points()).isCloseTo((15 * 100 + 25 * ships.points()) / 40, within(1e-9));
        assertThat(grade.letter()).isEqualTo(Letter.C);
    }

    @Test
    void aFewGoodCasesProveLittle() {
        Map<Measure, Double> usual = Map.of(Measure.SHIPS, 0.70);
        double few =
                Grading.grade(Map.of(Measure.SHIPS, new Tally(5, 5)), usual, 5).points();
        double many = Grading.grade(Map.of(Measure.SHIPS, new Tally(500, 500)), usual, 500)
                .points();

        assertThat(few).isLessThan(50);
        assertThat(many).isGreaterThan(95);
    }

    @Test
    void nobodyIsGradedByFourOrders() {
        Map<Measure, Tally> perfect = all(new Tally(4, 4));

        assertThat(Grading.grade(perfect, USUAL, 4).letter()).isEqualTo(Letter.NEW);
        assertThat(Grading.grade(perfect, USUAL, 5).letter()).isEqualTo(Letter.A);
        assertThat(Grading.grade(Map.of(), USUAL, 0).points()).isNaN();
    }

    @Test
    void thePerfectGetAnAAndTheHopelessAnE() {
        assertThat(Grading.grade(all(new Tally(200, 200)), USUAL, 200).letter()).isEqualTo(Letter.A);
        assertThat(Grading.grade(all(new Tally(20, 200)), USUAL, 200).letter()).isEqualTo(Letter.E);
    }

    private static Map<Measure, Tally> all(Tally tally) {
        Map<Measure, Tally> tallies = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            tallies.put(measure, tally);
        }
        return tallies;
    }
}
