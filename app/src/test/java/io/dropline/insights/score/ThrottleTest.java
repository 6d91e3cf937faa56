package io.dropline.insights.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.insights.score.Grade.Letter;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void goesDownAndUpByOneStepAWeek() {
        Throttle throttle = Throttle.none();

        throttle = throttle.next(Letter.E, START);
        assertThat(throttle).isEqualTo(new Throttle(50, START, "Grade E on 2026-03-01"));
        assertThat(throttle.next(Letter.E, START.plus(Duration.ofDays(6)))).isEqualTo(throttle);

        throttle = throttle.next(Letter.E, START.plus(Duration.ofDays(7)));
        assertThat(throttle.share()).isEqualTo(20);
        assertThat(throttle.next(Letter.E, START.plus(Duration.ofDays(100))).share())
                .as("never nothing")
                .isEqualTo(20);

        throttle = throttle.next(Letter.A, START.plus(Duration.ofDays(14)));
        assertThat(throttle.share()).isEqualTo(50);
        throttle = throttle.next(Letter.A, START.plus(Duration.ofDays(21)));
        assertThat(throttle.share()).isEqualTo(100);
    }

    @Test
    void staysBetweenTheStepsThatAPersonChose() {
        assertThat(new Throttle(35, Instant.EPOCH, "A person's choice")
                        .next(Letter.D, START)
                        .share())
                .as("a D earns half")
                .isEqualTo(50);
        assertThat(new Throttle(35, Instant.EPOCH, "A person's choice")
                        .next(Letter.E, START)
                        .share())
                .isEqualTo(20);
    }
}
