package io.dropline.support.mailboxes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox to connect.
 *
 * @param address what people write to
 * @param password empty leaves the one that is kept
 * @param tagged whether "help+anything@" reaches it as well, as with most large providers
 * @param since mails from before this day stay unread by us; null for today, or what was chosen before
 */
public record MailboxDraft(
        String address,
        String host,
        int port,
        MailboxSecurity security,
        String username,
        String password,
        String folder,
        boolean tagged,
        @Nullable LocalDate since) {
    public MailboxDraft {
        address = address.strip();
        host = host.strip();
        username = username.strip();
        folder = folder.isBlank() ? "INBOX" : folder.strip();
    }
}
