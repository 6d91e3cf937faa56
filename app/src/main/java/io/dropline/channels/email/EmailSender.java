package io.dropline.channels.email;

import io.dropline.mail.MailMessage;
import io.dropline.mail.MimeRenderer;
import io.dropline.mail.SmtpTransport;
import io.dropline.mailroom.OutboxDocument;
import io.dropline.mailroom.Outcome;
import io.dropline.mailroom.Sender;
import io.dropline.purchasing.CancellationDocument;
import io.dropline.purchasing.InquiryDocument;
import io.dropline.purchasing.LinkDocument;
import io.dropline.purchasing.PurchaseOrderDocument;
import io.dropline.purchasing.QuestionDocument;
import io.dropline.purchasing.ReminderDocument;
import io.dropline.purchasing.ShipReminderDocument;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Sends what concerns a purchase order by mail. */
@Component
class EmailSender implements Sender {
    static final String ISSUE = "po.email";
    static final String CANCEL = "po.cancel.email";
    static final String REMIND = "po.reminder.email";
    static final String LATE = "po.late.email";
    static final String LINK = "po.link.email";
    static final String QUESTION = "po.question.email";
    static final String INQUIRY = "po.inquiry.email";

    private final JsonMapper json;
    private final SmtpTransport transport;

    EmailSender(JsonMapper json, SmtpTransport transport) {
        this.json = json;
        this.transport = transport;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ISSUE, CANCEL, REMIND, LATE, LINK, QUESTION, INQUIRY);
    }

    @Override
    public byte[] render(OutboxDocument document) {
        return MimeRenderer.render(compose(document));
    }

    @Override
    public Outcome send(OutboxDocument document, byte[] rendered) {
        return transport.deliver(recipient(document), rendered, () -> render(document));
    }

    @Override
    public Outcome seekEvidence(OutboxDocument document, byte[] rendered) {
        return new Outcome.Unknown("a mail server cannot be asked what became of a mail; only the supplier can tell");
    }

    private MailMessage compose(OutboxDocument document) {
        String from = transport.sender();
        return switch (document.kind()) {
            case ISSUE -> PurchaseOrderMail.compose(read(document, PurchaseOrderDocument.class), from);
            case CANCEL -> CancellationMail.compose(read(document, CancellationDocument.class), from);
            case REMIND -> ReminderMail.compose(read(document, ReminderDocument.class), from);
            case LATE -> ShipReminderMail.compose(read(document, ShipReminderDocument.class), from);
            case LINK -> LinkMail.compose(read(document, LinkDocument.class), from);
            case QUESTION -> QuestionForwardMail.compose(read(document, QuestionDocument.class), from);
            case INQUIRY -> InquiryMail.compose(read(document, InquiryDocument.class), from);
            default -> throw new IllegalArgumentException("not a kind of mail to suppliers: " + document.kind());
        };
    }

    private String recipient(OutboxDocument document) {
        return switch (document.kind()) {
            case ISSUE -> read(document, PurchaseOrderDocument.class).supplier().email();
            case CANCEL ->
                read(document, CancellationDocument.class).order().supplier().email();
            case REMIND ->
                read(document, ReminderDocument.class).order().supplier().email();
            case LATE ->
                read(document, ShipReminderDocument.class).order().supplier().email();
            case LINK -> read(document, LinkDocument.class).order().supplier().email();
            case QUESTION -> read(document, QuestionDocument.class).merchant().supportEmail();
            case INQUIRY ->
                read(document, InquiryDocument.class).order().supplier().email();
            default -> throw new IllegalArgumentException("not a kind of mail to suppliers: " + document.kind());
        };
    }

    private <T> T read(OutboxDocument document, Class<T> type) {
        try {
            return json.readValue(document.document(), type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "the document is not a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }
}
