package io.dropline.support.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * Within how many hours people are answered, and when hours count.
 *
 * @param withinHours 1 to 240 hours of working time
 * @param days that are worked, at least one
 * @param opens when the day begins
 * @param closes when it ends, later than it begins
 */
public record AnswerTime(int withinHours, Set<DayOfWeek> days, LocalTime opens, LocalTime closes, ZoneId zone) {
    public static final AnswerTime DEFAULT = new AnswerTime(
            8,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            ZoneId.of("America/New_York"));

    public AnswerTime {
        days = Set.copyOf(days);
    }

    /** When an answer is due to what came at a moment. */
    public Instant due(Instant came) {
        Duration left = Duration.ofHours(withinHours);
        ZonedDateTime at = came.atZone(zone);
        while (true) {
            ZonedDateTime begin = at.with(opens).isAfter(at) ? at.with(opens) : at;
            ZonedDateTime end = at.with(closes);
            if (days.contains(at.getDayOfWeek()) && begin.isBefore(end)) {
                Duration today = Duration.between(begin, end);
                if (left.compareTo(today) <= 0) {
                    return begin.plus(left).toInstant();
                }
                left = left.minus(today);
            }
            at = at.toLocalDate().plusDays(1).atStartOfDay(zone);
        }
    }

    /** When the next working day begins after a moment: until then one may put something aside. */
    public Instant nextMorning(Instant after) {
        ZonedDateTime day = after.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone);
        while (!days.contains(day.getDayOfWeek())) {
            day = day.toLocalDate().plusDays(1).atStartOfDay(zone);
        }
        return day.with(opens).toInstant();
    }
}
