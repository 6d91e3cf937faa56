package io.dropline.mail.received;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says.
 *
 * @param fromEmail in lower case; empty where the mail does not say who wrote it
 * @param replyTo in lower case; where its writer wants answers, if that is elsewhere; else empty
 * @param recipients every address it was for, in lower case, as far as its headers tell
 * @param messageId without angle brackets; may be empty
 * @param references Message-IDs of what it answers, without angle brackets, oldest first
 * @param sentAt what its writer's clock said; null where it cannot be read
 * @param text what was written, as plain text
 * @param quoted the history below it, as plain text
 * @param bounced of a bounce: Message-IDs of the mails that did not arrive
 */
public record ReceivedMail(
        Nature nature,
        String fromName,
        String fromEmail,
        String replyTo,
        List<String> recipients,
        String subject,
        String messageId,
        List<String> references,
        @Nullable Instant sentAt,
        String text,
        String quoted,
        List<ReceivedFile> files,
        List<String> bounced) {

    /** How people call its writer. */
    public String author() {
        return fromName.isBlank() ? fromEmail : fromName;
    }
}
