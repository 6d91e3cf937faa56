package io.dropline.inventory.buffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Buffers keep what they promise, against simulated customers of the supplier. */
class BuffersTest {
    private static final int SKUS = 4_000;
    private static final int ORDERS = 40;

    /**
     * The hardest case there is: each order is for the very last unit above the buffer. Rates differ from SKU to SKU and are not known, only seen
     * through some weeks of figures.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.005, 0.02, 0.1})
    void oversellsStayBelowTheTarget(double target) {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        double average = 0.05 + random.nextDouble() * 3;
        double gap = 0.1 + random.nextDouble() * 3;
        long oversold = 0;
        double buffers = 0;
        double needed = 0;
        for (int sku = 0; sku < SKUS; sku++) {
            double rate = -Math.log(1 - random.nextDouble()) * average;
            double days = random.nextInt(0, 60);
            Observed seen = new Observed(poisson(rate * days, random), 0, days, gap, 0, 0);
            Buffer buffer = Buffers.of(seen, Prior.of(average * 100, 100), target);
            buffers += buffer.units();
            needed += quantile(rate, gap, target);
            for (int order = 0; order < ORDERS; order++) {
                if (poisson(rate * gap * random.nextDouble(), random) > buffer.units()) {
                    oversold++;
                }
            }
        }

        String about = "seed " + seed + ", average " + average + ", gap " + gap;
        assertThat((double) oversold / SKUS / ORDERS).as(about).isLessThanOrEqualTo(target * 1.2 + 0.0005);
        assertThat(buffers).as("buffers of " + about).isLessThanOrEqualTo(2 * needed + SKUS);
    }

    @Test
    void whatNobodyElseBuysNeedsNoBuffer() {
        assertThat(Buffers.of(new Observed(10, 10, 30, 1, 0, 0), new Prior(0.01, 7), 0.02)
                        .units())
                .isZero();
    }

    @Test
    void theBufferGrowsWithDemandAgeAndRefusalsAndShrinksWithTheTarget() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            double sold = random.nextDouble() * 200;
            double gap = random.nextDouble() * 5;
            int asked = random.nextInt(1, 40);
            Observed seen = new Observed(sold, 0, 30, gap, asked, 0);
            int buffer = units(seen, 0.02);
            assertThat(units(new Observed(sold * 2, 0, 30, gap, asked, 0), 0.02))
                    .as("seed " + seed)
                    .isGreaterThanOrEqualTo(buffer);
            assertThat(units(new Observed(sold, 0, 30, gap * 2, asked, 0), 0.02))
                    .as("seed " + seed)
                    .isGreaterThanOrEqualTo(buffer);
            assertThat(units(new Observed(sold, 0, 30, gap, asked, asked), 0.02))
                    .as("seed " + seed)
                    .isGreaterThanOrEqualTo(buffer);
            assertThat(units(seen, 0.1)).as("seed " + seed).isLessThanOrEqualTo(buffer);
        }
    }

    @Test
    void theArithmeticIsTold() {
        Buffer buffer = Buffers.of(new Observed(38, 12, 21, 1, 14, 2), new Prior(0.5, 7), 0.02);

        assertThat(buffer.reasons())
                .containsExactly(
                        "In 21 days its figures went down by 38, of which 12 were ours; with 7 days of the supplier's average of 0.5 a day,"
                                + " others buy 1.1 a day.",
                        "2 of 14 answers were \"out of stock\", more than the 2 % wanted: this is counted 3.5 times.",
                        "A figure is up to 24 hours old, in which others buy 3.7.",
                        "With 6 kept back the chance to sell one too many is 1.6 %, with 5 it would be 3.9 %; 2 % is allowed.");
        assertThat(buffer.units()).isEqualTo(6);
    }

    @Test
    void aLargeDemandIsReckonedByTheNormalDistributionAndTheTwoMeet() {
        Demand exact = new Demand(29_900, 100, 1);
        Demand normal = new Demand(30_100, 100, 1);
        for (int i = 0; i < 330; i++) {
            exact.next();
            normal.next();
        }
        assertThat(normal.above()).isCloseTo(exact.above(), within(0.02));
        assertThat(Buffers.of(new Observed(60_000, 0, 30, 1, 0, 0), Prior.OF_NOTHING, 0.02)
                        .units())
                .isBetween(1_500, 2_100);
    }

    private static int units(Observed seen, double target) {
        return Buffers.of(seen, Prior.OF_NOTHING, target).units();
    }

    /** The smallest buffer if the rate were known: the mean over ages of a Poisson tail. */
    private static int quantile(double rate, double gap, double target) {
        for (int buffer = 0; ; buffer++) {
            double chance = 0;
            for (int i = 0; i < 16; i++) {
                double mean = rate * gap * (i + 0.5) / 16;
                double here = Math.exp(-mean);
                double upTo = here;
                for (int k = 1; k <= buffer; k++) {
                    here *= mean / k;
                    upTo += here;
                }
                chance += (1 - upTo) / 16;
            }
            if (chance <= target) {
                return buffer;
            }
        }
    }

    private static int poisson(double mean, SplittableRandom random) {
        int events = 0;
        for (double time = -Math.log(1 - random.nextDouble()); time < mean; time -= Math.log(1 - random.nextDouble())) {
            events++;
        }
        return events;
    }
}
