package io.dropline.suppliers.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whose public holidays a supplier keeps. */
public enum HolidayRegion {
    NONE("None"),
    /** All eleven. */
    US_FEDERAL("United States, all federal holidays"),
    /** New Year, Memorial Day, Independence Day, Labor Day, Thanksgiving, Christmas. */
    US_MAJOR("United States, the six major holidays"),
    CANADA("Canada, holidays of the whole country"),
    ENGLAND_AND_WALES("England and Wales, bank holidays"),
    GERMANY("Germany, holidays of the whole country");

    private final String label;

    HolidayRegion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** All of them, as programs write them. */
    public static String names() {
        return Arrays.stream(values()).map(HolidayRegion::name).collect(Collectors.joining(", "));
    }

    /** The days off within the years, both included. */
    public Set<LocalDate> daysOff(int firstYear, int lastYear) {
        Set<LocalDate> days = new TreeSet<>();
        // New Year's Day of the year after may be kept on the last day of this one.
        for (int year = firstYear; year <= lastYear + 1; year++) {
            days.addAll(
                    switch (this) {
                        case NONE -> Set.<LocalDate>of();
                        case US_FEDERAL -> UsHolidays.federal(year);
                        case US_MAJOR -> UsHolidays.major(year);
                        case CANADA -> OtherHolidays.canada(year);
                        case ENGLAND_AND_WALES -> OtherHolidays.england(year);
                        case GERMANY -> OtherHolidays.germany(year);
                    });
        }
        days.removeIf(day -> day.getYear() < firstYear || day.getYear() > lastYear);
        return days;
    }
}
