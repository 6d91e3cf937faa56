package io.dropline.promise;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What the customer is told about the day of arrival, in the calendar of the place the parcel goes to.
 *
 * @param earliest the first day it can arrive
 * @param likely the day to name where only one is named
 * @param latest the last day; past it the promise is broken
 * @param shipBy the last day the supplier may ship, in the supplier's calendar, for {@code latest} to hold
 * @param because the reasons, one plain sentence each, in the order they were applied
 */
public record Promise(LocalDate earliest, LocalDate likely, LocalDate latest, LocalDate shipBy, List<String> because) {

    public Promise {
        if (earliest.isAfter(likely) || likely.isAfter(latest)) {
            throw new IllegalArgumentException("not in order: " + earliest + ", " + likely + ", " + latest);
        }
        because = List.copyOf(because);
    }

    /** Whether the last promised day lies after the other's: what makes a delay worth telling. */
    public boolean laterThan(Promise other) {
        return latest.isAfter(other.latest);
    }

    /** Calendar days from the other's last day to this one's; negative where this one is better. */
    public long daysLaterThan(Promise other) {
        return ChronoUnit.DAYS.between(other.latest, latest);
    }

    /** Whether both name the same days, whatever the reasons. */
    public boolean sameDays(Promise other) {
        return earliest.equals(other.earliest) && likely.equals(other.likely) && latest.equals(other.latest);
    }
}
