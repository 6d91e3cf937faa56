package io.dropline.console.orders;

import io.dropline.console.page.Cursor;
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
        @Nullable String hold,
        boolean late,
        int problems,
        boolean test) {
    Cursor cursor() {
        return new Cursor(placedAt, id);
    }
}
