package io.dropline.suppliers.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.TreeSet;

/** The public holidays of the United States, by rule (5 U.S.C. 6103). */
final class UsHolidays {
    private static final int JUNETEENTH_SINCE = 2021;

    private UsHolidays() {}

    /** Those of the year, and the days on which they are observed; New Year's Day may be observed in the year before. */
    static Set<LocalDate> federal(int year) {
        Set<LocalDate> days = major(year);
        days.add(nth(year, Month.JANUARY, DayOfWeek.MONDAY, 3)); // Martin Luther King
        days.add(nth(year, Month.FEBRUARY, DayOfWeek.MONDAY, 3)); // Washington's Birthday
        if (year >= JUNETEENTH_SINCE) {
            observe(days, LocalDate.of(year, Month.JUNE, 19));
        }
        days.add(nth(year, Month.OCTOBER, DayOfWeek.MONDAY, 2)); // Columbus
        observe(days, LocalDate.of(year, Month.NOVEMBER, 11)); // Veterans
        return days;
    }

    /** The six on which hardly a warehouse works, and the days on which they are observed. */
    static Set<LocalDate> major(int year) {
        Set<LocalDate> days = new TreeSet<>();
        observe(days, LocalDate.of(year, Month.JANUARY, 1));
        days.add(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY))); // Memorial
        observe(days, LocalDate.of(year, Month.JULY, 4));
        days.add(nth(year, Month.SEPTEMBER, DayOfWeek.MONDAY, 1)); // Labor
        days.add(nth(year, Month.NOVEMBER, DayOfWeek.THURSDAY, 4)); // Thanksgiving
        observe(days, LocalDate.of(year, Month.DECEMBER, 25));
        return days;
    }

    private static LocalDate nth(int year, Month month, DayOfWeek day, int n) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, day));
    }

    /** A holiday on a Saturday is kept on the Friday before, one on a Sunday on the Monday after; the day itself is free too. */
    private static void observe(Set<LocalDate> days, LocalDate holiday) {
        days.add(holiday);
        switch (holiday.getDayOfWeek()) {
            case SATURDAY -> days.add(holiday.minusDays(1));
            case SUNDAY -> days.add(holiday.plusDays(1));
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> {}
        }
    }
}
