package io.dropline.finance.claims;

import io.dropline.letter.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A claim as it stands.
 *
 * @param number "CL-1001"
 * @param supplier its name
 */
public record Claim(
        UUID id,
        String number,
        UUID supplierId,
        String supplier,
        UUID orderId,
        UUID purchaseOrderId,
        ClaimGround ground,
        ClaimState state,
        String currency,
        BigDecimal amount,
        BigDecimal credited,
        BigDecimal writtenOff,
        String explanation,
        Instant openedAt,
        LocalDate dueOn) {

    /** What the supplier still owes of it; nothing once it has ended. */
    public BigDecimal open() {
        return state.live() ? amount.subtract(credited).subtract(writtenOff) : BigDecimal.ZERO;
    }

    /** "$12.50". */
    String words(BigDecimal money) {
        return Words.money(money, currency);
    }

    Claim credited(BigDecimal share, ClaimState next) {
        return with(next, credited.add(share), writtenOff);
    }

    /** Without this credit, and without the write-off of what it left. */
    Claim uncredited(BigDecimal share, ClaimState next) {
        return with(next, credited.subtract(share), BigDecimal.ZERO);
    }

    Claim in(ClaimState next) {
        return with(next, credited, writtenOff);
    }

    Claim writeOff() {
        return with(ClaimState.WRITTEN_OFF, credited, amount.subtract(credited));
    }

    private Claim with(ClaimState next, BigDecimal nowCredited, BigDecimal nowWrittenOff) {
        return new Claim(
                id,
                number,
                supplierId,
                supplier,
                orderId,
                purchaseOrderId,
                ground,
                next,
                currency,
                amount,
                nowCredited,
                nowWrittenOff,
                explanation,
                openedAt,
                dueOn);
    }
}
