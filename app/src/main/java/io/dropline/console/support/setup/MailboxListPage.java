package io.dropline.console.support.setup;

import io.dropline.support.mailboxes.Mailbox;
import java.util.List;

/** @param contactPage where anybody can write to the shop without a mail program */
public record MailboxListPage(List<Mailbox> mailboxes, String contactPage) {}
