package io.dropline.suppliers.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/** How days that move from year to year are found. */
final class Feasts {
    private Feasts() {}

    /** Easter Sunday of the western churches (Meeus, Astronomical Algorithms, chapter 8). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int century = year / 100;
        int c = year % 100;
        int epact = (19 * a + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (c / 4) - epact - c % 4) % 7;
        int m = (a + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * m + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }

    static LocalDate nth(int year, Month month, DayOfWeek day, int n) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, day));
    }

    static LocalDate lastMonday(int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
    }

    /** A holiday at a weekend is kept on the next weekday that is none itself; the day is free for those who work at weekends too. */
    static void laterAtWeekends(Set<LocalDate> days, LocalDate holiday) {
        LocalDate kept = holiday;
        while (days.contains(kept)
                || kept.getDayOfWeek() == DayOfWeek.SATURDAY
                || kept.getDayOfWeek() == DayOfWeek.SUNDAY) {
            kept = kept.plusDays(1);
        }
        days.add(holiday);
        days.add(kept);
    }
}
