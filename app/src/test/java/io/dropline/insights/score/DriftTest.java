package io.dropline.insights.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DriftTest {
    private static final int SUPPLIERS = 20_000;

    @Test
    void whoStaysTheSameRaisesHardlyAnyAlarm() {
        assertThat(alarms(0.93, 0.93, 120, 25)).isLessThan(SUPPLIERS / 50);
    }

    @Test
    void whoBecomesMuchWorseIsFound() {
        assertThat(alarms(0.95, 0.60, 120, 25)).isGreaterThan(SUPPLIERS / 20 * 19);
    }

    @Test
    void sevenCasesProveNothing() {
        assertThat(Drift.worse(new Tally(100, 100), new Tally(0, 7))).isFalse();
        assertThat(Drift.worse(new Tally(100, 100), new Tally(0, 8))).isTrue();
    }

    @Test
    void whatNobodyWouldNoticeRaisesNoAlarm() {
        assertThat(Drift.worse(new Tally(99_000, 100_000), new Tally(9_410, 10_000)))
                .isFalse();
        assertThat(Drift.worse(new Tally(99_000, 100_000), new Tally(9_400, 10_000)))
                .isTrue();
    }

    private static long alarms(double before, double lately, int casesBefore, int casesLately) {
        long seed = 20261123;
        SplittableRandom random = new SplittableRandom(seed);
        long alarms = 0;
        for (int i = 0; i < SUPPLIERS; i++) {
            if (Drift.worse(tally(random, before, casesBefore), tally(random, lately, casesLately))) {
                alarms++;
            }
        }
        return alarms;
    }

    private static Tally tally(SplittableRandom random, double share, int cases) {
        int good = 0;
        for (int i = 0; i < cases; i++) {
            good += random.nextDouble() < share ? 1 : 0;
        }
        return new Tally(good, cases);
    }
}
