package io.dropline.suppliers.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.TreeSet;

/** The public holidays that hold in the whole of some countries, by rule, and the days on which they are kept. */
final class OtherHolidays {
    private static final int RECONCILIATION_SINCE = 2021;

    private OtherHolidays() {}

    /** Canada: the general holidays of the Canada Labour Code, section 166. */
    static Set<LocalDate> canada(int year) {
        Set<LocalDate> days = new TreeSet<>();
        Feasts.laterAtWeekends(days, LocalDate.of(year, Month.JANUARY, 1));
        days.add(Feasts.easter(year).minusDays(2));
        days.add(LocalDate.of(year, Month.MAY, 25).with(TemporalAdjusters.previous(DayOfWeek.MONDAY))); // Victoria
        Feasts.laterAtWeekends(days, LocalDate.of(year, Month.JULY, 1));
        days.add(Feasts.nth(year, Month.SEPTEMBER, DayOfWeek.MONDAY, 1)); // Labour
        if (year >= RECONCILIATION_SINCE) {
            Feasts.laterAtWeekends(days, LocalDate.of(year, Month.SEPTEMBER, 30));
        }
        days.add(Feasts.nth(year, Month.OCTOBER, DayOfWeek.MONDAY, 2)); // Thanksgiving
        Feasts.laterAtWeekends(days, LocalDate.of(year, Month.NOVEMBER, 11));
        christmas(days, year);
        return days;
    }

    /** England and Wales: the bank holidays (Banking and Financial Dealings Act 1971). */
    static Set<LocalDate> england(int year) {
        Set<LocalDate> days = new TreeSet<>();
        Feasts.laterAtWeekends(days, LocalDate.of(year, Month.JANUARY, 1));
        days.add(Feasts.easter(year).minusDays(2));
        days.add(Feasts.easter(year).plusDays(1));
        days.add(Feasts.nth(year, Month.MAY, DayOfWeek.MONDAY, 1));
        days.add(Feasts.lastMonday(year, Month.MAY));
        days.add(Feasts.lastMonday(year, Month.AUGUST));
        christmas(days, year);
        return days;
    }

    /** Germany: those of all its states; one that falls on a weekend is not made up for. */
    static Set<LocalDate> germany(int year) {
        LocalDate easter = Feasts.easter(year);
        return new TreeSet<>(Set.of(
                LocalDate.of(year, Month.JANUARY, 1),
                easter.minusDays(2),
                easter.plusDays(1),
                LocalDate.of(year, Month.MAY, 1),
                easter.plusDays(39), // Ascension
                easter.plusDays(50), // Whit Monday
                LocalDate.of(year, Month.OCTOBER, 3),
                LocalDate.of(year, Month.DECEMBER, 25),
                LocalDate.of(year, Month.DECEMBER, 26)));
    }

    /** Christmas and the day after: neither takes the other's weekday. */
    private static void christmas(Set<LocalDate> days, int year) {
        LocalDate christmas = LocalDate.of(year, Month.DECEMBER, 25);
        days.add(christmas.plusDays(1));
        Feasts.laterAtWeekends(days, christmas);
        days.remove(christmas.plusDays(1));
        Feasts.laterAtWeekends(days, christmas.plusDays(1));
    }
}
