package io.dropline.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Intervals hold what they promise, and say nothing where nothing can be said. */
class DifferenceTest {
    @Test
    void studentsPointsAreThoseOfTheTables() {
        assertThat(Difference.student(1)).isCloseTo(12.706, within(0.001));
        assertThat(Difference.student(2)).isCloseTo(4.303, within(0.001));
        assertThat(Difference.student(3)).isCloseTo(3.182, within(0.03));
        assertThat(Difference.student(10)).isCloseTo(2.228, within(0.001));
        assertThat(Difference.student(30)).isCloseTo(2.042, within(0.001));
        assertThat(Difference.student(1e9)).isCloseTo(1.960, within(0.001));
    }

    @Test
    void oneCaseProvesNothing() {
        assertThat(Difference.ofPairs(1, 5, 0)).isEqualTo(new Difference(5, null, null));
        assertThat(Difference.ofMeans(1, 5, 0, 100, 6, 2).uncertain()).isTrue();
        assertThat(Difference.ofShares(0, 0, 100, 50).uncertain()).isTrue();
        assertThat(Difference.ofShares(2, 0, 2, 2).uncertain()).isTrue();
        assertThat(Difference.ofShares(200, 20, 200, 80).uncertain()).isFalse();
    }

    @Test
    void nineteenOfTwentyIntervalsHoldTheTruth() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int runs = 4000;
        int pairs = 0;
        int means = 0;
        int shares = 0;
        for (int run = 0; run < runs; run++) {
            pairs += holds(pairs(random, 12), 0.5);
            means += holds(means(random), 0.5);
            int a = successes(random, 40, 0.1);
            int b = successes(random, 25, 0.3);
            shares += holds(Difference.ofShares(40, a, 25, b), 0.2);
        }
        assertThat((double) pairs / runs).isBetween(0.93, 0.97);
        assertThat((double) means / runs).isBetween(0.93, 0.97);
        assertThat((double) shares / runs).isBetween(0.93, 0.985);
    }

    private static int holds(Difference difference, double truth) {
        return Objects.requireNonNull(difference.low()) <= truth && truth <= Objects.requireNonNull(difference.high())
                ? 1
                : 0;
    }

    private static Difference pairs(Random random, int n) {
        double[] moments = moments(random, n, 0.5, 2);
        return Difference.ofPairs(n, moments[0], moments[1]);
    }

    private static Difference means(Random random) {
        double[] a = moments(random, 15, 3, 1);
        double[] b = moments(random, 40, 3.5, 3);
        return Difference.ofMeans(15, a[0], a[1], 40, b[0], b[1]);
    }

    /** Mean and variance of a sample. */
    private static double[] moments(Random random, int n, double mean, double deviation) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double x = mean + deviation * random.nextGaussian();
            sum += x;
            squares += x * x;
        }
        return new double[] {sum / n, (squares - sum * sum / n) / (n - 1)};
    }

    private static int successes(Random random, int n, double chance) {
        int successes = 0;
        for (int i = 0; i < n; i++) {
            successes += random.nextDouble() < chance ? 1 : 0;
        }
        return successes;
    }
}
