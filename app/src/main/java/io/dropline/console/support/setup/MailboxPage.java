package io.dropline.console.support.setup;

import io.dropline.console.page.Form;
import io.dropline.support.mailboxes.Mailbox;
import org.jspecify.annotations.Nullable;

/** @param mailbox the one that is edited; null for a new one */
public record MailboxPage(@Nullable Mailbox mailbox, Form form) {}
