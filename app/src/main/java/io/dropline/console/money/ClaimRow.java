package io.dropline.console.money;

import io.dropline.console.page.Badge;
import io.dropline.console.page.Cursor;
import io.dropline.finance.claims.ClaimGround;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A claim in a list.
 *
 * @param open what the supplier still owes of it
 */
public record ClaimRow(
        UUID id,
        String number,
        UUID supplierId,
        String supplier,
        UUID orderId,
        String orderNumber,
        String purchaseOrder,
        ClaimGround ground,
        String state,
        String currency,
        BigDecimal amount,
        BigDecimal open,
        Instant openedAt,
        LocalDate dueOn,
        boolean overdue) {
    public Badge badge() {
        return Badge.ofClaim(state);
    }

    Cursor cursor() {
        return new Cursor(openedAt, id);
    }
}
