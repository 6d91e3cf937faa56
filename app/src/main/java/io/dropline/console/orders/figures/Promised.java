package io.dropline.console.orders.figures;

import io.dropline.console.page.Show;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the customer was told about the day of arrival.
 *
 * @param firstEarliest as it was promised at first, before any news
 * @param deliveredOn in UTC, when the last of it arrived; null until then
 * @param late whether it is not there, and the last day is over
 */
public record Promised(
        LocalDate earliest,
        LocalDate likely,
        LocalDate latest,
        int revisions,
        LocalDate firstEarliest,
        LocalDate firstLatest,
        @Nullable LocalDate deliveredOn,
        boolean late) {
    /** "Promised Dec 7–10", and once it is there "Promised Dec 7–10, delivered Nov 29". */
    public String summary() {
        return deliveredOn == null
                ? "Promised " + Show.days(earliest, latest)
                : "Promised " + first() + ", delivered " + Show.day(deliveredOn);
    }

    public String first() {
        return Show.days(firstEarliest, firstLatest);
    }

    /** How the day of delivery compares with the promise that was made first; empty until it is there. */
    public String kept() {
        if (deliveredOn == null) {
            return "";
        }
        if (missed()) {
            return days(firstLatest, deliveredOn) + " later than promised";
        }
        return deliveredOn.isBefore(firstEarliest)
                ? days(deliveredOn, firstEarliest) + " earlier than promised"
                : "As promised";
    }

    /** Whether it came after the last day that was promised first. */
    public boolean missed() {
        return deliveredOn != null && deliveredOn.isAfter(firstLatest);
    }

    private static String days(LocalDate from, LocalDate to) {
        return Show.count(ChronoUnit.DAYS.between(from, to), "day", "days");
    }
}
