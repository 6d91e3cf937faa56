package io.dropline.console.credits;

import io.dropline.console.page.Badge;
import io.dropline.console.page.Cursor;
import io.dropline.console.page.Tone;
import io.dropline.finance.credits.CreditState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A credit memo in a list.
 *
 * @param claims the numbers of those it pays, "CL-1001, CL-1002"; empty where it pays none
 * @param left what may still be matched
 */
public record CreditRow(
        UUID id,
        String memo,
        String supplier,
        LocalDate date,
        String currency,
        BigDecimal amount,
        BigDecimal left,
        CreditState state,
        String claims,
        Instant receivedAt) {
    public Badge badge() {
        return badge(state);
    }

    static Badge badge(CreditState state) {
        return switch (state) {
            case UNMATCHED -> new Badge(Tone.WARN, state.label());
            case PARTLY_MATCHED -> new Badge(Tone.TEAL, state.label());
            case MATCHED -> new Badge(Tone.OK, state.label());
            case TAKEN_BACK -> new Badge(Tone.IDLE, state.label());
        };
    }

    Cursor cursor() {
        return new Cursor(receivedAt, id);
    }
}
