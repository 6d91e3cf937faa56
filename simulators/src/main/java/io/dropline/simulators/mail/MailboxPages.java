package io.dropline.simulators.mail;

import io.dropline.simulators.ground.Call;
import io.dropline.simulators.ground.Json;
import io.dropline.simulators.ground.Reply;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mailbox as pages for people and as JSON for tests. */
final class MailboxPages {
    private final Mailbox mailbox;

    MailboxPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    Reply handle(Call call) {
        if (call.is("GET", "/api/mails")) {
            return Reply.json(200, list(call));
        }
        return Reply.notFound();
    }

    private List<Map<String, @Nullable Object>> list(Call call) {
        return mailbox.mails(call.query("to"), call.query("subject")).stream()
                .map(MailboxPages::json)
                .toList();
    }

    static Map<String, @Nullable Object> json(StoredMail mail) {
        Opened opened = mail.open();
        return Json.of(
                "number",
                mail.number(),
                "at",
                mail.at().toString(),
                "from",
                mail.from(),
                "to",
                mail.to(),
                "messageId",
                mail.messageId(),
                "subject",
                mail.subject(),
                "headers",
                opened.headers(),
                "text",
                opened.text(),
                "html",
                opened.html(),
                "attachments",
                opened.attachments().stream()
                        .map(attachment -> Map.of(
                                "name", attachment.name(),
                                "type", attachment.type(),
                                "bytes", attachment.content().length(),
                                "sha256", attachment.content().sha256()))
                        .toList(),
                "sha256",
                mail.raw().sha256());
    }
}
