package io.dropline.console.orders;

import io.dropline.console.page.Cursor;
import io.dropline.console.page.Show;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order in a list.
 *
 * @param items the first line's title
 * @param moreLines how many lines come after it
 * @param deliveredOn in UTC, when the last of it arrived, where all of it did
 * @param hold the reason of an active hold
 */
public record OrderRow(
        UUID id,
        String number,
        Instant placedAt,
        String customer,
        String place,
        String items,
        int units,
        int moreLines,
        BigDecimal total,
        String currency,
        Standing standing,
        @Nullable LocalDate promiseLatest,
        @Nullable LocalDate deliveredOn,
        @Nullable String hold,
        boolean late,
        int problems,
        boolean test) {
    /** "by Dec 2" while it is to come, "on Nov 29" once it is there; empty where neither is known or it ended otherwise. */
    public String arrival() {
        if (deliveredOn != null) {
            return "on " + Show.day(deliveredOn);
        }
        return standing.live() && promiseLatest != null ? "by " + Show.day(promiseLatest) : "";
    }

    Cursor cursor() {
        return new Cursor(placedAt, id);
    }
}
