package io.dropline.channels.email;

import io.dropline.mail.MailMessage;
import io.dropline.mail.MimeRenderer;
import io.dropline.mail.SmtpTransport;
import io.dropline.mailroom.OutboxDocument;
import io.dropline.mailroom.OutboxDraft;
import io.dropline.mailroom.Outcome;
import io.dropline.mailroom.Sender;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.returns.notice.ReturnChannel;
import io.dropline.returns.notice.ReturnDocument;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Suppliers who are written mails hear of returns by mail. */
@Component
class ReturnMails implements ReturnChannel, Sender {
    private static final String LANE = "mail";
    private static final String ANNOUNCE = "return.email";
    private static final String REMIND = "return.reminder.email";

    private final JsonMapper json;
    private final SmtpTransport transport;

    ReturnMails(JsonMapper json, SmtpTransport transport) {
        this.json = json;
        this.transport = transport;
    }

    @Override
    public String channel() {
        return "EMAIL";
    }

    @Override
    public OutboxDraft announce(MerchantId merchant, Envelope envelope, ReturnDocument document) {
        return draft(
                merchant,
                envelope,
                ANNOUNCE,
                document,
                "Return " + document.number() + " to " + document.supplier().name());
    }

    @Override
    public OutboxDraft remind(MerchantId merchant, Envelope envelope, ReturnDocument document) {
        return draft(
                merchant,
                envelope,
                REMIND,
                document,
                "Reminder of return " + document.number() + " to "
                        + document.supplier().name());
    }

    private OutboxDraft draft(
            MerchantId merchant, Envelope envelope, String kind, ReturnDocument document, String title) {
        return new OutboxDraft(
                merchant,
                Ids.next(),
                LANE,
                kind,
                envelope.subject(),
                envelope.orderId(),
                document.messageId(),
                json.writeValueAsString(document),
                title);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ANNOUNCE, REMIND);
    }

    @Override
    public byte[] render(OutboxDocument document) {
        String from = transport.sender();
        ReturnDocument goods = read(document);
        MailMessage mail = document.kind().equals(REMIND)
                ? ReturnMail.reminder(goods, from)
                : ReturnMail.announcement(goods, from);
        return MimeRenderer.render(mail);
    }

    @Override
    public Outcome send(OutboxDocument document, byte[] rendered) {
        return transport.deliver(read(document).supplier().email(), rendered, () -> render(document));
    }

    @Override
    public Outcome seekEvidence(OutboxDocument document, byte[] rendered) {
        return new Outcome.Unknown("a mail server cannot be asked what became of a mail; only the supplier can tell");
    }

    private ReturnDocument read(OutboxDocument document) {
        try {
            return json.readValue(document.document(), ReturnDocument.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the document is no return: " + e.getOriginalMessage(), e);
        }
    }
}
