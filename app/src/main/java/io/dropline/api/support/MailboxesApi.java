package io.dropline.api.support;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Done;
import io.dropline.api.Given;
import io.dropline.api.Required;
import io.dropline.api.Says;
import io.dropline.support.mailboxes.Mailbox;
import io.dropline.support.mailboxes.MailboxDraft;
import io.dropline.support.mailboxes.MailboxSecurity;
import io.dropline.support.mailboxes.Mailboxes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/mailboxes")
class MailboxesApi {
    private static final int IMAPS = 993;

    /** A mailbox to connect; a password that is left out stays as it was. */
    public record MailboxBody(
            @Required @Nullable String host,

            @Says("993 where it is left out.") @Nullable Integer port,

            @Says("TLS where it is left out.") @Nullable MailboxSecurity security,

            @Says("The address where it is left out.") @Nullable
            String username,

            @Nullable String password,

            @Says("INBOX where it is left out.") @Nullable String folder,

            @Says("Whether mails to name+tag@ reach it too.") @Nullable
            Boolean tagged,

            @Says("Mails from before this day are left alone; today where it is left out.") @Nullable
            LocalDate since) {}

    /** A mailbox without its password. */
    public record MailboxView(
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

            @Says("Why it could not be read the last time; empty if it could.")
            String problem) {
        static MailboxView of(Mailbox mailbox) {
            return new MailboxView(
                    mailbox.id(),
                    mailbox.address(),
                    mailbox.host(),
                    mailbox.port(),
                    mailbox.security(),
                    mailbox.username(),
                    mailbox.passwordSetAt(),
                    mailbox.folder(),
                    mailbox.tagged(),
                    mailbox.since(),
                    mailbox.paused(),
                    mailbox.fetchedAt(),
                    mailbox.problem());
        }
    }

    private final Mailboxes mailboxes;

    MailboxesApi(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @GetMapping
    @Says("Mailboxes that are read.")
    ApiPage<MailboxView> list(@AuthenticationPrincipal Actor actor) {
        return ApiPage.whole(
                mailboxes.list(actor.merchantId()).stream().map(MailboxView::of).toList());
    }

    @PutMapping("/{address}")
    @Says("Connects the mailbox with this address, or changes it.")
    MailboxView save(
            @AuthenticationPrincipal Actor actor, @PathVariable String address, @RequestBody MailboxBody body) {
        return MailboxView.of(ApiRefusal.unless(mailboxes.save(
                actor,
                new MailboxDraft(
                        address,
                        Given.text(body.host()),
                        Given.or(body.port(), IMAPS),
                        Given.or(body.security(), MailboxSecurity.TLS),
                        Given.or(body.username(), address),
                        Given.text(body.password()),
                        Given.text(body.folder()),
                        Given.or(body.tagged(), false),
                        body.since()))));
    }

    @PostMapping("/{id}/pause")
    @Says("Leaves it unread until it is resumed.")
    MailboxView pause(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return MailboxView.of(ApiRefusal.unless(mailboxes.pause(actor, id), "mailbox"));
    }

    @PostMapping("/{id}/resume")
    @Says("Reads it again.")
    MailboxView resume(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return MailboxView.of(ApiRefusal.unless(mailboxes.resume(actor, id), "mailbox"));
    }

    @DeleteMapping("/{id}")
    @Says("Disconnects it; what was read of it stays.")
    Done remove(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        if (!mailboxes.remove(actor, id)) {
            throw ApiRefusal.missing("mailbox");
        }
        return new Done("The mailbox is disconnected.");
    }
}
