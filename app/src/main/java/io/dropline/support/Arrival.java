package io.dropline.support;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody outside wrote.
 *
 * @param inboxId the document it came in
 * @param at when it came to us
 * @param about what is known for sure of what it is about; a page knows, a mail does not
 * @param answers what a mail says of the mails before it
 */
public record Arrival(
        Channel channel,
        Kind kind,
        @Nullable UUID inboxId,
        Instant at,
        Writer writer,
        String subject,
        String text,
        String quoted,
        List<AttachedFile> files,
        About about,
        Answers answers,
        Landing landing) {

    public enum Kind {
        /** By a person. */
        WRITTEN,
        /** By a machine that is never answered. */
        AUTOMATIC,
        /** By a mail server, because a mail of ours did not arrive. */
        BOUNCE
    }

    /** @param email in lower case; where an answer goes. May be empty on a supplier's page */
    public record Writer(String name, String email) {
        /** As people call them. */
        public String called() {
            return name.isBlank() ? email : name;
        }
    }

    /**
     * @param orderNumber what a form's sender typed; may be empty
     */
    public record About(@Nullable UUID order, @Nullable UUID purchaseOrder, String orderNumber) {
        public static final About UNKNOWN = new About(null, null, "");
    }

    /**
     * @param messageId RFC 5322, without angle brackets; may be empty
     * @param references Message-IDs of what it answers, oldest first
     * @param bounced Message-IDs of mails that did not arrive
     */
    public record Answers(String messageId, List<String> references, List<String> bounced) {
        public static final Answers NOTHING = new Answers("", List.of(), List.of());
    }

    /**
     * Where it landed, and where answers shall come back to.
     *
     * @param recipients addresses it was for, in lower case
     * @param replyTo the mailbox; empty for the merchant's own address
     * @param tagged whether the mailbox takes "name+tag@" as well
     */
    public record Landing(List<String> recipients, String replyTo, boolean tagged) {
        public static final Landing HOUSE = new Landing(List.of(), "", false);
    }
}
