package io.dropline.scenarios;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.dropline.access.Actor;
import io.dropline.platform.fields.Saved;
import io.dropline.support.mailboxes.Mailbox;
import io.dropline.support.mailboxes.MailboxDraft;
import io.dropline.support.mailboxes.MailboxSecurity;
import io.dropline.support.mailboxes.Mailboxes;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/** A mailbox on a real IMAP server, to which people write, connected to a desk. */
final class Letterbox implements AutoCloseable {
    static final String PASSWORD = "the password of the box";

    private static final Session SESSION = Session.getInstance(new Properties());

    final GreenMail server;
    final String address;
    private final List<byte[]> delivered = new ArrayList<>();
    private GreenMailUser user;

    Letterbox(String address) {
        this.address = address;
        ServerSetup imap = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        ServerSetup imaps = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS);
        server = new GreenMail(new ServerSetup[] {imap, imaps});
        server.start();
        user = server.setUser(address, address, PASSWORD);
    }

    MailboxDraft draft() {
        return new MailboxDraft(
                address,
                "127.0.0.1",
                server.getImap().getPort(),
                MailboxSecurity.NONE,
                address,
                PASSWORD,
                "",
                true,
                LocalDate.parse("2020-01-01"));
    }

    Mailbox connect(Desk desk) {
        return connect(desk, draft());
    }

    static Mailbox connect(Desk desk, MailboxDraft draft) {
        Actor actor = new Actor.Automation(desk.merchant, "scenario");
        return switch (desk.house.bean(Mailboxes.class).save(actor, draft)) {
            case Saved.Done<Mailbox>(Mailbox mailbox) -> mailbox;
            case Saved.Wrong<Mailbox> wrong -> throw new AssertionError(wrong.problems());
        };
    }

    /** Puts a mail into the box as it is. */
    void deliver(byte[] raw) {
        delivered.add(raw);
        try {
            user.deliver(new MimeMessage(SESSION, new ByteArrayInputStream(raw)));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    void deliver(String raw) {
        deliver(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A plain mail from somebody. */
    void mail(String from, String subject, String text, String... headers) {
        deliver("From: " + from + "\nTo: " + address + "\nSubject: " + subject + "\nMIME-Version: 1.0\n"
                + (headers.length == 0 ? "" : String.join("\n", headers) + "\n")
                + "Content-Type: text/plain; charset=utf-8\n\n" + text + "\n");
    }

    /** The server loses its numbers, and gives the same mails new ones. It tells its numberings apart by the second. */
    void numberAnew() {
        long before = validity();
        do {
            LockSupport.parkNanos(100_000_000);
            server.getManagers().getUserManager().deleteUser(user);
            user = server.setUser(address, address, PASSWORD);
        } while (validity() == before);
        List<byte[]> all = List.copyOf(delivered);
        delivered.clear();
        all.forEach(this::deliver);
    }

    private long validity() {
        try {
            return server.getManagers().getImapHostManager().getInbox(user).getUidValidity();
        } catch (FolderException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
