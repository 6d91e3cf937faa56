package io.dropline.api.support;

import io.dropline.api.Required;
import io.dropline.api.Says;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be said about a conversation. */
interface ConversationBodies {
    record AnswerBody(
            @Required @Nullable String text,

            @Says("The last message that was read: if there is a newer one, nothing is sent.") @Nullable
            UUID seen) {}

    record QuestionBody(
            @Required @Nullable UUID purchaseOrderId,
            @Required @Nullable String text,
            @Nullable UUID seen) {}

    record NoteBody(@Required @Nullable String text) {}

    record AssignBody(
            @Says("A user of the merchant; nobody where it is left out.") @Nullable
            UUID userId) {}

    record SnoozeBody(@Required @Nullable Instant until) {}

    record OrderBody(
            @Says("What it is about; nothing where it is left out.") @Nullable
            UUID orderId) {}
}
