package io.dropline.support.mails;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that an answer's bytes depend on.
 *
 * @param messageId RFC 5322 Message-ID without angle brackets
 * @param letterhead in whose name it is
 * @param subject of what is answered, as it was written
 * @param text what the merchant's people wrote
 * @param orderNumber what it is about; empty where no order is known
 * @param trackingPage where the customer follows that order; empty where there is none
 * @param answered what is answered; null for a first word
 * @param references Message-IDs of the thread without angle brackets, oldest first
 */
public record AnswerDocument(
        String messageId,
        Instant writtenAt,
        Letterhead letterhead,
        String toName,
        String toEmail,
        String subject,
        String text,
        String orderNumber,
        String trackingPage,
        @Nullable Answered answered,
        List<String> references) {

    /**
     * @param replyTo where the customer's answer goes
     * @param accent colour of the merchant's brand, {@code #rrggbb}
     */
    public record Letterhead(String merchant, String replyTo, String accent) {}

    /** What was written before, and is shown below the answer. */
    public record Answered(String author, Instant at, String text) {}

    AnswerDocument withMessageId(String other) {
        return new AnswerDocument(
                other,
                writtenAt,
                letterhead,
                toName,
                toEmail,
                subject,
                text,
                orderNumber,
                trackingPage,
                answered,
                references);
    }
}
