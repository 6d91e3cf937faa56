package io.dropline.suppliers.calendar;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/** Whose public holidays a supplier keeps. */
public enum HolidayRegion {
    NONE("None"),
    /** All eleven. */
    US_FEDERAL("United States, all federal holidays"),
    /** New Year, Memorial Day, Independence Day, Labor Day, Thanksgiving, Christmas. */
    US_MAJOR("United States, the six major holidays");

    private final String label;

    HolidayRegion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
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
                    });
        }
        days.removeIf(day -> day.getYear() < firstYear || day.getYear() > lastYear);
        return days;
    }
}
