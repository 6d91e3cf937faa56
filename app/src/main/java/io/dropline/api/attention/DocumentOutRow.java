package io.dropline.api.attention;

import io.dropline.api.Says;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document for the outside, in short. */
public record DocumentOutRow(
        UUID id,
        @Says("Where it goes.") String lane,
        String kind,
        String subject,
        @Nullable UUID orderId,
        String title,

        @Says("Message-ID, idempotency key or control number: the same at every attempt.")
        String messageId,

        @Says("PENDING, SENDING, CONFIRMED, REFUSED, UNKNOWN, NEEDS_DECISION or CANCELLED.")
        String state,

        @Says("How many attempts there were.") int attempt,
        Instant nextAttemptAt,
        Instant createdAt,
        @Nullable Instant finishedAt,

        @Says("How the last attempt ended, in words.") @Nullable
        String outcome,

        @Says("What they call it.") @Nullable String reference,

        @Says("Since when its contents are gone, as the retention policy says.") @Nullable
        Instant prunedAt) {}
