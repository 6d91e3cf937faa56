package io.dropline.console.support;

import io.dropline.console.page.Badge;
import io.dropline.console.page.Cursor;
import io.dropline.console.page.Tone;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in a list.
 *
 * @param excerpt the beginning of what was said last
 * @param lastBy who said it
 * @param waitsFor "SUPPLIER" or "CUSTOMER": whom we wrote to last
 */
public record ConversationRow(
        UUID id,
        String number,
        String party,
        String state,
        String subject,
        String name,
        String excerpt,
        String lastBy,
        boolean lastOurs,
        String waitsFor,
        @Nullable UUID orderId,
        @Nullable String orderNumber,
        @Nullable UUID suggestedId,
        @Nullable String assignee,
        @Nullable Instant dueAt,
        @Nullable Instant snoozedUntil,
        Instant lastMessageAt,
        boolean late) {

    public Badge badge() {
        return badge(state, waitsFor);
    }

    static Badge badge(String state, String waitsFor) {
        return switch (state) {
            case "OPEN" -> new Badge(Tone.INFO, "Open");
            case "WAITING" ->
                new Badge(Tone.VIOLET, waitsFor.equals("SUPPLIER") ? "Waiting for supplier" : "Waiting for customer");
            case "SNOOZED" -> new Badge(Tone.IDLE, "Snoozed");
            default -> new Badge(Tone.OK, "Closed");
        };
    }

    Cursor cursor() {
        return new Cursor(lastMessageAt, id);
    }
}
