package io.dropline.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time that counts on working days only. */
class WorkingHoursTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final WorkingDays OFFICE =
            WorkingDays.MONDAY_TO_FRIDAY.without(Set.of(LocalDate.parse("2026-11-26")));

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T15:00:00Z, 24, 2026-11-24T15:00:00Z", // within the week: the clock's own hours
        "2026-11-25T15:00:00Z, 24, 2026-11-27T15:00:00Z", // Thanksgiving lies between
        "2026-11-27T15:00:00Z, 24, 2026-11-30T15:00:00Z", // so does the weekend
        "2026-11-28T15:00:00Z, 1, 2026-11-30T06:00:00Z", // asked on a Saturday: from midnight on Monday
        "2026-11-27T15:00:00Z, 14, 2026-11-28T05:00:00Z", // to the very end of Friday
        "2026-10-30T15:00:00Z, 24, 2026-11-02T16:00:00Z" // the clocks go back on the Sunday between
    })
    void hoursPassOnWorkingDays(String start, int hours, String end) {
        assertThat(OFFICE.after(Instant.parse(start), Duration.ofHours(hours), NEW_YORK))
                .isEqualTo(Instant.parse(end));
    }

    @Test
    void itIsWhatCountingMinuteByMinuteGives() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<ZoneId> zones = List.of(
                NEW_YORK, ZoneId.of("Europe/Berlin"), ZoneId.of("Asia/Kolkata"), ZoneId.of("America/Sao_Paulo"));
        for (int i = 0; i < 200; i++) {
            Set<DayOfWeek> week = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.of(1 + random.nextInt(7)));
            Instant start =
                    Instant.parse("2026-10-01T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(60 * 24 * 60)));
            WorkingDays days =
                    new WorkingDays(week, Set.of(LocalDate.parse("2026-10-01").plusDays(random.nextInt(70))));
            ZoneId zone = zones.get(random.nextInt(zones.size()));
            int minutes = 1 + random.nextInt(60 * 50);
            Instant slow = start;
            for (int left = minutes; left > 0; slow = slow.plusSeconds(60)) {
                left -= days.works(slow.atZone(zone).toLocalDate()) ? 1 : 0;
            }
            assertThat(days.after(start, Duration.ofMinutes(minutes), zone))
                    .as("seed %s, step %s: %s + %s min in %s with %s", seed, i, start, minutes, zone, days)
                    .isEqualTo(slow);
        }
    }
}
