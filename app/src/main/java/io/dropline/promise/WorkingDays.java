package io.dropline.promise;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * A calendar of working days.
 *
 * @param week the days of the week that are worked, at least one
 * @param holidays days off within it
 */
public record WorkingDays(Set<DayOfWeek> week, Set<LocalDate> holidays) {

    /** An office or warehouse week. */
    public static final WorkingDays MONDAY_TO_FRIDAY =
            new WorkingDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of());

    /** A parcel carrier's week. */
    public static final WorkingDays MONDAY_TO_SATURDAY =
            new WorkingDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), Set.of());

    public WorkingDays {
        if (week.isEmpty()) {
            throw new IllegalArgumentException("a calendar without a working day never ends");
        }
        week = Set.copyOf(week);
        holidays = Set.copyOf(holidays);
    }

    /** The same week with these days off. */
    public WorkingDays without(Set<LocalDate> daysOff) {
        return new WorkingDays(week, daysOff);
    }

    /** Whether the day is worked. */
    public boolean works(LocalDate day) {
        return week.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The day itself if it is worked, else the next one that is. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate next = day;
        while (!works(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The n-th working day after the day; for zero the day itself, or the next worked one. */
    public LocalDate plus(LocalDate day, int n) {
        LocalDate next = onOrAfter(day);
        for (int left = n; left > 0; left--) {
            next = onOrAfter(next.plusDays(1));
        }
        return next;
    }

    /** The moment at which so much time has passed since the start, when only days that are worked count, from midnight to midnight. */
    public Instant after(Instant start, Duration time, ZoneId zone) {
        ZonedDateTime at = start.atZone(zone);
        Duration left = time;
        while (true) {
            ZonedDateTime midnight = at.toLocalDate().plusDays(1).atStartOfDay(zone);
            if (works(at.toLocalDate())) {
                Duration today = Duration.between(at, midnight);
                if (left.compareTo(today) <= 0) {
                    return at.plus(left).toInstant();
                }
                left = left.minus(today);
            }
            at = midnight;
        }
    }
}
