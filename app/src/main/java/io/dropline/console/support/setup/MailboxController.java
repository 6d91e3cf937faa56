package io.dropline.console.support.setup;

import io.dropline.access.Merchants;
import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.platform.settings.Settings;
import io.dropline.support.mailboxes.Mailbox;
import io.dropline.support.mailboxes.MailboxDraft;
import io.dropline.support.mailboxes.MailboxSecurity;
import io.dropline.support.mailboxes.Mailboxes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Mailboxes: the list, and the form that connects one. */
@Controller
class MailboxController {
    private static final String PATH = "/conversations/mailboxes";
    private static final String FORM = "console/support/mailbox.jte";

    private final Mailboxes mailboxes;
    private final Merchants merchants;
    private final Settings settings;
    private final Clock clock;

    MailboxController(Mailboxes mailboxes, Merchants merchants, Settings settings, Clock clock) {
        this.mailboxes = mailboxes;
        this.merchants = merchants;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(Desk desk) {
        String contact = merchants
                .find(desk.merchant())
                .map(merchant -> settings.publicUrl() + "/contact/" + merchant.slug())
                .orElse("");
        return desk.show(
                Section.CONVERSATIONS,
                "console/support/mailboxes.jte",
                new MailboxListPage(mailboxes.list(desk.merchant()), contact));
    }

    @GetMapping(PATH + "/new")
    ResponseEntity<byte[]> add(Desk desk) {
        Form form = Form.empty()
                .with("port", 993)
                .with("security", MailboxSecurity.TLS)
                .with("folder", "INBOX")
                .with("since", LocalDate.now(clock));
        return desk.show(Section.CONVERSATIONS, FORM, new MailboxPage(null, form));
    }

    @PostMapping(PATH + "/new")
    ResponseEntity<byte[]> add(Desk desk, Form form) {
        boolean known = mailboxes.list(desk.merchant()).stream()
                .anyMatch(mailbox -> mailbox.address().equalsIgnoreCase(form.text("address")));
        form.problems().check(!known, "address", "This mailbox is connected already");
        return save(desk, null, form);
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<byte[]> edit(Desk desk, @PathVariable UUID id) {
        return mailboxes
                .find(desk.merchant(), id)
                .map(mailbox -> desk.show(
                        Section.CONVERSATIONS,
                        FORM,
                        new MailboxPage(
                                mailbox,
                                Form.empty()
                                        .with("address", mailbox.address())
                                        .with("host", mailbox.host())
                                        .with("port", mailbox.port())
                                        .with("security", mailbox.security())
                                        .with("username", mailbox.username())
                                        .with("folder", mailbox.folder())
                                        .with("tagged", mailbox.tagged() ? "yes" : "")
                                        .with("since", mailbox.since()))))
                .orElseGet(() -> desk.missing(Section.CONVERSATIONS, "mailbox"));
    }

    @PostMapping(PATH + "/{id}")
    ResponseEntity<byte[]> edit(Desk desk, @PathVariable UUID id, Form form) {
        Optional<Mailbox> mailbox = mailboxes.find(desk.merchant(), id);
        return mailbox.isEmpty()
                ? desk.missing(Section.CONVERSATIONS, "mailbox")
                : save(desk, mailbox.get(), form.with("address", mailbox.get().address()));
    }

    @PostMapping(PATH + "/{id}/pause")
    ResponseEntity<byte[]> pause(Desk desk, @PathVariable UUID id) {
        return led(desk, mailboxes.pause(desk.viewer().actor(), id), "It is not read until you resume it.");
    }

    @PostMapping(PATH + "/{id}/resume")
    ResponseEntity<byte[]> resume(Desk desk, @PathVariable UUID id) {
        return led(desk, mailboxes.resume(desk.viewer().actor(), id), "It is read again.");
    }

    @PostMapping(PATH + "/{id}/remove")
    ResponseEntity<byte[]> remove(Desk desk, @PathVariable UUID id) {
        return mailboxes.remove(desk.viewer().actor(), id)
                ? desk.done("The mailbox is disconnected. What was read of it stays.", PATH)
                : desk.missing(Section.CONVERSATIONS, "mailbox");
    }

    private static ResponseEntity<byte[]> led(Desk desk, Optional<Mailbox> mailbox, String done) {
        return mailbox.isEmpty() ? desk.missing(Section.CONVERSATIONS, "mailbox") : desk.done(done, PATH);
    }

    private ResponseEntity<byte[]> save(Desk desk, @Nullable Mailbox before, Form form) {
        MailboxDraft draft = new MailboxDraft(
                form.text("address"),
                form.text("host"),
                form.whole("port"),
                Arrays.stream(MailboxSecurity.values())
                        .filter(one -> one.name().equals(form.text("security")))
                        .findFirst()
                        .orElse(MailboxSecurity.TLS),
                form.text("username"),
                form.text("password"),
                form.text("folder"),
                form.flag("tagged"),
                form.day("since"));
        if (form.problems().none()) {
            switch (mailboxes.save(desk.viewer().actor(), draft)) {
                case Saved.Done<Mailbox>(Mailbox saved) -> {
                    return desk.done(saved.address() + " is connected. It is read within a minute.", PATH);
                }
                case Saved.Wrong<Mailbox>(List<FieldProblem> problems) -> form.wrong(problems);
            }
        }
        return desk.showAgain(Section.CONVERSATIONS, FORM, new MailboxPage(before, form));
    }
}
