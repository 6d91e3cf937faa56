package io.dropline.console.refunds;

import io.dropline.console.page.Badge;
import io.dropline.console.page.Cursor;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A refund in a list. */
public record RefundRow(
        UUID id,
        String number,
        UUID order,
        String orderNumber,
        String customer,
        boolean madeInStore,
        String state,
        BigDecimal amount,
        String currency,
        String reason,
        String outcome,
        String requestedBy,
        Instant requestedAt) {
    public Badge badge() {
        return Badge.ofRefund(state);
    }

    public boolean waits() {
        return state.equals("WAITING");
    }

    Cursor cursor() {
        return new Cursor(requestedAt, id);
    }
}
