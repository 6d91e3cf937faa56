package io.dropline.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A mail, before it is bytes.
 *
 * @param replyTo where answers go; empty when they may go to {@code from}
 * @param messageId RFC 5322 Message-ID without angle brackets
 * @param html a whole page
 * @param text the same facts for those who do not read HTML
 * @param headers further headers by name
 */
public record MailMessage(
        MailAddress from,
        String replyTo,
        MailAddress to,
        String subject,
        String messageId,
        Instant date,
        String html,
        String text,
        List<Attachment> attachments,
        Map<String, String> headers) {

    public MailMessage {
        attachments = List.copyOf(attachments);
        headers = Map.copyOf(headers);
    }

    /** @param contentType without parameters ("application/pdf"); text is UTF-8 */
    public record Attachment(String fileName, String contentType, byte[] bytes) {}
}
