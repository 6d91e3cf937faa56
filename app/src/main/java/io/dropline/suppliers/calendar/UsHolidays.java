package io.dropline.suppliers.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import java.util.TreeSet;

/** The public holidays of the United States, by rule (5 U.S.C. 6103). */
final class UsHolidays {
    private static final int JUNETEENTH_SINCE = 2021;

    private UsHolidays() {}

    /** Those of the year, and the days on which they are observed; New Year's Day may be observed in the year before. */
    static Set<LocalDate> federal(int year) {
        Set<LocalDate> days = major(year);
        days.add(Feasts.nth(year, Month.JANUARY, DayOfWeek.MONDAY, 3)); // Martin Luther King
        days.add(Feasts.nth(year, Month.FEBRUARY, DayOfWeek.MONDAY, 3)); // Washington's Birthday
        if (year >= JUNETEENTH_SINCE) {
            observe(days, LocalDate.of(year, Month.JUNE, 19));
        }
        days.add(Feasts.nth(year, Month.OCTOBER, DayOfWeek.MONDAY, 2)); // Columbus
        observe(days, LocalDate.of(year, Month.NOVEMBER, 11)); // Veterans
        return days;
    }

    /** The six on which hardly a warehouse works, and the days on which they are observed. */
    static Set<LocalDate> major(int year) {
        Set<LocalDate> days = new TreeSet<>();
        observe(days, LocalDate.of(year, Month.JANUARY, 1));
        days.add(Feasts.lastMonday(year, Month.MAY)); // Memorial
        observe(days, LocalDate.of(year, Month.JULY, 4));
        days.add(Feasts.nth(year, Month.SEPTEMBER, DayOfWeek.MONDAY, 1)); // Labor
        days.add(Feasts.nth(year, Month.NOVEMBER, DayOfWeek.THURSDAY, 4)); // Thanksgiving
        observe(days, LocalDate.of(year, Month.DECEMBER, 25));
        return days;
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
