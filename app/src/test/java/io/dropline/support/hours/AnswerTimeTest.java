package io.dropline.support.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerTimeTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void hoursCountOnlyWhileSomebodyWorks() {
        AnswerTime time = AnswerTime.DEFAULT; // Monday to Friday, 9 to 17, eight hours
        assertThat(time.due(at("2026-11-23T10:00"))).isEqualTo(at("2026-11-24T10:00"));
        assertThat(time.due(at("2026-11-23T03:00"))).isEqualTo(at("2026-11-23T17:00"));
        assertThat(time.due(at("2026-11-27T16:00"))).as("over a weekend").isEqualTo(at("2026-11-30T16:00"));
        assertThat(time.due(at("2026-11-28T12:00"))).as("on a Saturday").isEqualTo(at("2026-11-30T17:00"));
        assertThat(time.nextMorning(at("2026-11-27T16:00"))).isEqualTo(at("2026-11-30T09:00"));
    }

    /** Counted minute by minute, which is slow and cannot be wrong. */
    @Test
    void isWhatCountingMinutesSays() {
        long seed = Long.getLong("dropline.seed", System.nanoTime());
        System.out.println(getClass().getSimpleName() + ": seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.of(1 + random.nextInt(7)));
            LocalTime opens = LocalTime.of(random.nextInt(12), 0);
            AnswerTime time = new AnswerTime(
                    1 + random.nextInt(20),
                    days,
                    opens,
                    opens.plusHours(1 + random.nextInt(11)),
                    List.of(ZoneId.of("Asia/Kolkata"), ZoneId.of("UTC"), ZoneId.of("America/Phoenix"))
                            .get(random.nextInt(3)));
            Instant came = Instant.parse("2026-11-23T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(60 * 24 * 14)));
            assertThat(time.due(came))
                    .as("seed %d, round %d, %s from %s", seed, i, time, came)
                    .isEqualTo(counted(time, came));
        }
    }

    private static Instant counted(AnswerTime time, Instant came) {
        ZonedDateTime at = came.atZone(time.zone());
        int left = time.withinHours() * 60;
        while (left > 0) {
            LocalTime clock = at.toLocalTime();
            if (time.days().contains(at.getDayOfWeek())
                    && !clock.isBefore(time.opens())
                    && clock.isBefore(time.closes())) {
                left--;
            }
            at = at.plusMinutes(1);
        }
        return at.toInstant();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }
}
