package io.dropline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private static final Duration WORK = Duration.ofMillis(60);

    private final Traffic traffic = new Traffic();

    @Test
    void workRestsAsLongAsItTookWhileSomebodyWaits() {
        Traffic.Pace pace = traffic.pace();
        work();
        traffic.came();

        assertThat(rest(pace)).isGreaterThanOrEqualTo(WORK);
    }

    @Test
    void itNeverRestsForLong() {
        Traffic.Pace pace = traffic.pace();
        for (int i = 0; i < 20; i++) {
            work();
        }
        traffic.came();

        assertThat(rest(pace)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1100));
    }

    private static Duration rest(Traffic.Pace pace) {
        long before = System.nanoTime();
        pace.rest();
        return Duration.ofNanos(System.nanoTime() - before);
    }

    private static void work() {
        long end = System.nanoTime() + WORK.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
