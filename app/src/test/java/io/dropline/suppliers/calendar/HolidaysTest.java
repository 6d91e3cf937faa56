package io.dropline.suppliers.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {
    /** As published by the U.S. Office of Personnel Management for offices that work Monday to Friday. */
    @ParameterizedTest
    @CsvSource({
        "2021, 01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
        "2026, 01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
        "2027, 01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
        "2028, 01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25",
        "2030, 01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25"
    })
    void federalHolidaysAreThoseThatArePublished(int year, String published) {
        Set<LocalDate> expected = new TreeSet<>();
        for (String day : published.split(" ", -1)) {
            expected.add(LocalDate.parse(year + "-" + day));
        }
        Set<LocalDate> weekdays = HolidayRegion.US_FEDERAL.daysOff(year, year);
        weekdays.removeIf(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
        assertThat(weekdays).isEqualTo(expected);
    }

    @Test
    void theHolidayItselfIsFreeForThoseWhoWorkOnWeekendsToo() {
        assertThat(HolidayRegion.US_MAJOR.daysOff(2026, 2026))
                .contains(LocalDate.parse("2026-07-03"), LocalDate.parse("2026-07-04"))
                .hasSize(7);
        assertThat(HolidayRegion.NONE.daysOff(2026, 2030)).isEmpty();
    }

    @Test
    void theMajorOnesAreAmongTheFederalOnes() {
        for (int year = 2000; year < 2100; year++) {
            assertThat(HolidayRegion.US_FEDERAL.daysOff(year, year))
                    .containsAll(HolidayRegion.US_MAJOR.daysOff(year, year));
        }
    }
}
