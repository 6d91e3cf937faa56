package io.dropline.support.mailboxes;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.mail.MailAddress;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import io.dropline.platform.secrets.SecretBox;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Connects mailboxes. Their passwords are sealed before they are stored, and never given back. */
@Component
public class Mailboxes {
    /** What passwords of mailboxes are sealed for. */
    public static final String PASSWORD = "mailbox.password";

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?|\\[?[0-9a-fA-F:]+]?");

    private final MailboxStore store;
    private final SecretBox box;
    private final MailboxReading reading;
    private final Audit audit;

    Mailboxes(MailboxStore store, SecretBox box, MailboxReading reading, Audit audit) {
        this.store = store;
        this.box = box;
        this.reading = reading;
        this.audit = audit;
    }

    public List<Mailbox> list(MerchantId merchant) {
        return store.list(merchant);
    }

    public Optional<Mailbox> find(MerchantId merchant, UUID id) {
        return store.find(merchant, id);
    }

    /** Connects a mailbox, or changes the one with this address. It is looked into at once. */
    @Transactional
    public Saved<Mailbox> save(Actor actor, MailboxDraft draft) {
        Optional<Mailbox> known = store.find(actor.merchantId(), draft.address());
        return check(draft, known).orElse(() -> {
            byte[] password = draft.password().isEmpty() ? null : box.sealText(PASSWORD, draft.password());
            Mailbox saved = store.upsert(actor.merchantId(), draft, password);
            audit.record(
                    actor,
                    "mailbox.saved",
                    saved.address(),
                    Map.of("host", saved.host(), "username", saved.username(), "passwordEntered", password != null));
            return saved;
        });
    }

    @Transactional
    public Optional<Mailbox> pause(Actor actor, UUID id) {
        Optional<Mailbox> paused = store.pause(actor.merchantId(), id, true);
        reading.ended(actor.merchantId(), id, "The mailbox was paused");
        return told(actor, "mailbox.paused", paused);
    }

    @Transactional
    public Optional<Mailbox> resume(Actor actor, UUID id) {
        return told(actor, "mailbox.resumed", store.pause(actor.merchantId(), id, false));
    }

    /** Disconnects it; what was read stays. */
    @Transactional
    public boolean remove(Actor actor, UUID id) {
        Optional<String> removed = store.remove(actor.merchantId(), id);
        reading.ended(actor.merchantId(), id, "The mailbox was disconnected");
        removed.ifPresent(address -> audit.record(actor, "mailbox.removed", address, Map.of()));
        return removed.isPresent();
    }

    private Optional<Mailbox> told(Actor actor, String action, Optional<Mailbox> mailbox) {
        mailbox.ifPresent(one -> audit.record(actor, action, one.address(), Map.of()));
        return mailbox;
    }

    private static FieldProblems check(MailboxDraft draft, Optional<Mailbox> known) {
        // else the password that is kept could be sent to any server
        boolean serves = known.filter(mailbox -> mailbox.host().equalsIgnoreCase(draft.host())
                        && mailbox.port() == draft.port()
                        && mailbox.security() == draft.security()
                        && mailbox.username().equals(draft.username()))
                .isPresent();
        return new FieldProblems()
                .check(
                        MailAddress.routable(draft.address()).isPresent(),
                        "address",
                        "'" + draft.address() + "' is no mail address")
                .check(
                        HOST.matcher(draft.host()).matches(),
                        "host",
                        "Write the server's name, such as imap.example.com")
                .check(
                        draft.port() >= 1 && draft.port() <= 65535,
                        "port",
                        "A port from 1 to 65535, please; IMAP's is 993")
                .text(draft.username(), 254, "username", "The user name")
                .text(draft.folder(), 200, "folder", "The folder")
                .optional(draft.password(), 500, "password", "The password")
                .check(
                        serves || !draft.password().isEmpty(),
                        "password",
                        known.isPresent()
                                ? "The server or the user changes: enter the password again"
                                : "The password is missing");
    }
}
