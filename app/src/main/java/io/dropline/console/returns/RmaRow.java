package io.dropline.console.returns;

import io.dropline.console.page.Badge;
import io.dropline.console.page.Cursor;
import java.time.Instant;
import java.util.UUID;

/**
 * A return in a list.
 *
 * @param items title of the first line
 * @param reason why its first line comes back, in words
 */
public record RmaRow(
        UUID id,
        String number,
        String supplier,
        UUID orderId,
        String orderNumber,
        String items,
        int units,
        int moreLines,
        String reason,
        boolean exchange,
        String state,
        Instant requestedAt) {
    public Badge badge() {
        return Badge.ofReturn(state);
    }

    Cursor cursor() {
        return new Cursor(requestedAt, id);
    }
}
