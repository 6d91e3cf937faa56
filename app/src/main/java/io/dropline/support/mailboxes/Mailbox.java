package io.dropline.support.mailboxes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connected mailbox, without its password.
 *
 * @param fetchedAt when it was last looked into; null before the first time
 * @param failures how often in a row it could not be read
 * @param problem why it could not be read the last time; empty if it could
 */
public record Mailbox(
        UUID id,
        String address,
        String host,
        int port,
        MailboxSecurity security,
        String username,
        Instant passwordSetAt,
        String folder,
        boolean tagged,
        LocalDate since,
        boolean paused,
        @Nullable Instant fetchedAt,
        int failures,
        String problem) {}
