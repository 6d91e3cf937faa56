package io.dropline.simulators.mail;

import io.dropline.simulators.ground.Bytes;
import io.dropline.simulators.ground.Call;
import io.dropline.simulators.ground.Json;
import io.dropline.simulators.ground.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The mailbox as pages for people, and as JSON for tests: {@code GET /api/mails?to=&subject=} (newest first) and
 * {@code GET /api/mails/{number}/raw}.
 */
final class MailboxPages {
    /** Shown in the browser; everything else is offered for keeping. */
    private static final Set<String> SHOWN =
            Set.of("application/pdf", "image/png", "image/jpeg", "image/gif", "text/plain");

    private final Mailbox mailbox;

    MailboxPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    Reply handle(Call call) {
        return switch (call.method() + " " + call.path()) {
            case "GET /", "HEAD /" -> Reply.html(new MailboxPage(mailbox, call.query("q")).list());
            case "GET /api/mails" -> Reply.json(200, list(call));
            default -> one(call).orElseGet(Reply::notFound);
        };
    }

    private Optional<Reply> one(Call call) {
        String[] parts = call.path().split("/", -1);
        if (!call.path().matches("(/api)?/mails/[0-9]{1,9}(/raw|/body|/parts/[0-9]{1,4})?")) {
            return Optional.empty();
        }
        boolean api = parts[1].equals("api");
        Optional<StoredMail> mail = mailbox.mail(Long.parseLong(parts[api ? 3 : 2]));
        String what = parts.length > (api ? 4 : 3) ? parts[api ? 4 : 3] : "";
        return mail.flatMap(found -> switch (what) {
            case "raw" -> Optional.of(new Reply(200, Map.of("Content-Type", "message/rfc822"), found.raw()));
            case "body" -> Optional.of(body(found));
            case "parts" -> part(found, Integer.parseInt(parts[4]));
            default ->
                Optional.of(
                        api
                                ? Reply.json(200, json(found))
                                : Reply.html(
                                        new MailboxPage(mailbox, call.query("q")).open(found, call.query("view"))));
        });
    }

    /** The HTML of a mail without scripts and without anything from the network; pictures of the mail itself are shown. */
    private static Reply body(StoredMail mail) {
        Opened opened = mail.open();
        String html = opened.html();
        for (int i = 0; i < opened.attachments().size(); i++) {
            String id = opened.attachments().get(i).contentId();
            if (!id.isEmpty()) {
                html = html.replace("cid:" + id, "/mails/" + mail.number() + "/parts/" + i);
            }
        }
        return new Reply(
                200,
                Map.of(
                        "Content-Type", "text/html; charset=utf-8",
                        "Content-Security-Policy",
                                "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; form-action 'none'"),
                Bytes.utf8("<base target=\"_blank\">" + html));
    }

    private static Optional<Reply> part(StoredMail mail, int number) {
        List<Opened.Attachment> attachments = mail.open().attachments();
        if (number >= attachments.size()) {
            return Optional.empty();
        }
        Opened.Attachment file = attachments.get(number);
        String type = file.type().equals("text/csv") ? "text/plain" : file.type();
        boolean shown = SHOWN.contains(type);
        var headers = new LinkedHashMap<String, String>();
        headers.put(
                "Content-Type",
                !shown ? "application/octet-stream" : type.equals("text/plain") ? type + "; charset=utf-8" : type);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put(
                "Content-Disposition",
                (shown ? "inline" : "attachment") + "; filename=\""
                        + file.name().replaceAll("[^A-Za-z0-9._ -]", "_") + "\"");
        return Optional.of(new Reply(200, headers, file.content()));
    }

    private List<Map<String, @Nullable Object>> list(Call call) {
        return mailbox.mails(call.query("to"), call.query("subject")).stream()
                .map(MailboxPages::json)
                .toList();
    }

    private static Map<String, @Nullable Object> json(StoredMail mail) {
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
