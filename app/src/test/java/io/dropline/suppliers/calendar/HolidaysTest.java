package io.dropline.suppliers.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
        weekdaysAre(HolidayRegion.US_FEDERAL, year, published);
    }

    /** As published by the governments of Canada, the United Kingdom and Germany. */
    @ParameterizedTest
    @CsvSource({
        "CANADA, 2026, 01-01 04-03 05-18 07-01 09-07 09-30 10-12 11-11 12-25 12-28",
        "CANADA, 2027, 01-01 03-26 05-24 07-01 09-06 09-30 10-11 11-11 12-27 12-28",
        "ENGLAND_AND_WALES, 2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "ENGLAND_AND_WALES, 2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
        "ENGLAND_AND_WALES, 2028, 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
        "GERMANY, 2026, 01-01 04-03 04-06 05-01 05-14 05-25 12-25",
        "GERMANY, 2025, 01-01 04-18 04-21 05-01 05-29 06-09 10-03 12-25 12-26"
    })
    void holidaysOfOtherCountriesAreThoseThatArePublished(HolidayRegion region, int year, String published) {
        weekdaysAre(region, year, published);
    }

    @Test
    void easterIsWhereTheChurchesHaveIt() {
        assertThat(IntStream.of(1961, 2000, 2008, 2011, 2024, 2026, 2038, 2049)
                        .mapToObj(year -> Feasts.easter(year).toString()))
                .containsExactly(
                        "1961-04-02",
                        "2000-04-23",
                        "2008-03-23",
                        "2011-04-24",
                        "2024-03-31",
                        "2026-04-05",
                        "2038-04-25",
                        "2049-04-18");
    }

    private static void weekdaysAre(HolidayRegion region, int year, String published) {
        Set<LocalDate> expected = new TreeSet<>();
        for (String day : published.split(" ", -1)) {
            expected.add(LocalDate.parse(year + "-" + day));
        }
        Set<LocalDate> weekdays = region.daysOff(year, year);
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
