package io.dropline.support;

import io.dropline.support.life.ConversationState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it stands.
 *
 * @param number people see C-1001
 * @param token names it in the address that answers come back to
 * @param party who it is with in the first place
 * @param email of that one, in lower case; may be empty
 * @param suggestedOrder what it may be about; a person has to say so
 * @param suggestedBecause why that order, in a sentence
 * @param dueAt when an answer is due; null where nobody waits for us
 * @param replyTo the mailbox it came to; empty for the merchant's own address
 */
public record Conversation(
        UUID id,
        long number,
        String token,
        Channel channel,
        Party party,
        ConversationState state,
        String subject,
        String email,
        String name,
        @Nullable UUID order,
        @Nullable UUID purchaseOrder,
        @Nullable UUID parcel,
        @Nullable UUID supplier,
        @Nullable UUID suggestedOrder,
        String suggestedBecause,
        @Nullable UUID assignee,
        @Nullable Instant snoozedUntil,
        @Nullable Instant dueAt,
        boolean overdue,
        String replyTo,
        boolean replyTagged,
        Instant openedAt,
        Instant lastMessageAt) {

    /** "C-1001". */
    public String label() {
        return "C-" + number;
    }

    /** How problems and documents name it. */
    static String subject(UUID id) {
        return "conversation:" + id;
    }
}
