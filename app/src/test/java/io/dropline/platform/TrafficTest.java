package io.dropline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private static final long WORK = Duration.ofMillis(60).toNanos();
    private static final long LONGEST = Duration.ofMillis(500).toNanos();

    private final Traffic traffic = new Traffic();

    @Test
    void workRestsAsLongAsItTookWhileSomebodyWaits() {
        Traffic.Pace pace = traffic.pace();
        work();
        traffic.came();

        assertThat(pace.due(System.nanoTime())).isBetween(WORK, LONGEST);
        long before = System.nanoTime();
        pace.rest();
        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(WORK);
    }

    @Test
    void itNeverRestsForLong() {
        Traffic.Pace pace = traffic.pace();
        for (int i = 0; i < 20; i++) {
            work();
        }
        traffic.came();

        assertThat(pace.due(System.nanoTime())).isEqualTo(LONGEST);
    }

    @Test
    void nobodyIsGivenWayToOnceTheyAreGone() {
        traffic.came();
        Traffic.Pace pace = traffic.pace();

        assertThat(pace.due(System.nanoTime() + LONGEST)).isZero();
        assertThat(new Traffic().pace().due(System.nanoTime())).isZero();
    }

    private static void work() {
        long end = System.nanoTime() + WORK;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
