package io.dropline.console.mailroom;

import io.dropline.console.page.Badge;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document, as it came in or went out. */
public sealed interface DocumentPage {

    /**
     * The text of a document as far as it can be shown.
     *
     * @param bytes how long it is in truth
     * @param cut whether only its beginning is shown
     * @param binary whether it is no text
     * @param prunedAt since when it is gone, having been kept as long as the merchant wants; null: it is there
     */
    record Raw(
            String text,
            int bytes,
            boolean cut,
            boolean binary,
            @Nullable Instant prunedAt) {}

    /** One that came in. */
    record In(
            UUID id,
            String source,
            String eventKey,
            String kind,
            Instant receivedAt,
            String state,
            int attempts,
            @Nullable Instant handledAt,
            @Nullable String problem,
            Map<String, String> headers,
            Raw body)
            implements DocumentPage {
        public Badge badge() {
            return Badge.ofIncoming(state);
        }

        /** Whether it may be handled again: what was handled may not. */
        public boolean replayable() {
            return state.equals("PARKED") || state.equals("SET_ASIDE") && body.prunedAt() == null;
        }
    }

    /** One that goes out. */
    record Out(
            UUID id,
            String title,
            String lane,
            String kind,
            String state,
            String messageId,
            @Nullable UUID orderId,
            @Nullable String orderNumber,
            Instant createdAt,
            Instant nextAttemptAt,
            @Nullable Instant finishedAt,
            @Nullable String outcome,
            @Nullable String reference,
            List<Attempt> attempts,
            Raw body)
            implements DocumentPage {
        public Badge badge() {
            return Badge.ofOutgoing(state);
        }

        /** Whether a person must say what became of it. */
        public boolean undecided() {
            return state.equals("NEEDS_DECISION") || state.equals("REFUSED");
        }

        public boolean mail() {
            return kind.equals("mail.customer") || kind.equals("mail.answer");
        }
    }

    /** One attempt to send it. */
    record Attempt(
            int attempt,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String outcome,
            @Nullable String detail) {
        public Badge badge() {
            return Badge.ofAttempt(outcome == null ? "" : outcome);
        }
    }
}
