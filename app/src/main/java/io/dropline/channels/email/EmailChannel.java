package io.dropline.channels.email;

import io.dropline.mailroom.OutboxDraft;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.purchasing.CancellationDocument;
import io.dropline.purchasing.InquiryChannel;
import io.dropline.purchasing.InquiryDocument;
import io.dropline.purchasing.LinkDocument;
import io.dropline.purchasing.PurchaseOrderChannel;
import io.dropline.purchasing.PurchaseOrderDocument;
import io.dropline.purchasing.QuestionDocument;
import io.dropline.purchasing.QuestionForward;
import io.dropline.purchasing.ReminderDocument;
import io.dropline.purchasing.ShipReminderDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Suppliers who are written mails. */
@Component
class EmailChannel implements PurchaseOrderChannel, QuestionForward, InquiryChannel {
    /** The mail server is one destination, whoever the mail is for. */
    private static final String LANE = "mail";

    private final JsonMapper json;

    EmailChannel(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String channel() {
        return "EMAIL";
    }

    @Override
    public String issueKind() {
        return EmailSender.ISSUE;
    }

    @Override
    public OutboxDraft issue(MerchantId merchant, Envelope envelope, PurchaseOrderDocument document) {
        String title = "Purchase order " + document.number() + " to "
                + document.supplier().name();
        return draft(merchant, envelope, EmailSender.ISSUE, document.messageId(), document, title);
    }

    @Override
    public OutboxDraft requestCancel(
            MerchantId merchant, Envelope envelope, PurchaseOrderDocument document, String reason, Instant now) {
        String id = later("cancel", document);
        String title = "Request to cancel " + document.number() + " to "
                + document.supplier().name();
        return draft(
                merchant, envelope, EmailSender.CANCEL, id, new CancellationDocument(id, now, reason, document), title);
    }

    @Override
    public OutboxDraft remind(MerchantId merchant, Envelope envelope, PurchaseOrderDocument document, Instant now) {
        String id = later("reminder", document);
        String title = "Reminder of " + document.number() + " to "
                + document.supplier().name();
        return draft(merchant, envelope, EmailSender.REMIND, id, new ReminderDocument(id, now, document), title);
    }

    @Override
    public OutboxDraft remindToShip(
            MerchantId merchant, Envelope envelope, PurchaseOrderDocument document, LocalDate missed, Instant now) {
        String id = later("late", document);
        String title = "Late: reminder of " + document.number() + " to "
                + document.supplier().name();
        return draft(
                merchant, envelope, EmailSender.LATE, id, new ShipReminderDocument(id, now, missed, document), title);
    }

    @Override
    public OutboxDraft renewLink(MerchantId merchant, Envelope envelope, PurchaseOrderDocument document, Instant now) {
        String id = later("link", document);
        String title = "Fresh link to " + document.number() + " for "
                + document.supplier().name();
        return draft(merchant, envelope, EmailSender.LINK, id, new LinkDocument(id, now, document), title);
    }

    @Override
    public OutboxDraft forward(MerchantId merchant, Envelope envelope, QuestionDocument question) {
        String title = "Question about " + question.purchaseOrder() + " from "
                + question.supplier().name();
        return draft(merchant, envelope, EmailSender.QUESTION, question.messageId(), question, title);
    }

    @Override
    public OutboxDraft inquire(MerchantId merchant, UUID id, Envelope envelope, InquiryDocument inquiry) {
        return new OutboxDraft(
                merchant,
                id,
                LANE,
                EmailSender.INQUIRY,
                // Not in the purchase order's own line: a mail whose end is unknown must not hold up what people say.
                "inquiry:" + id,
                envelope.orderId(),
                inquiry.messageId(),
                json.writeValueAsString(inquiry),
                "Question about " + inquiry.order().number() + " to "
                        + inquiry.order().supplier().name());
    }

    private OutboxDraft draft(
            MerchantId merchant, Envelope envelope, String kind, String messageId, Object document, String title) {
        return new OutboxDraft(
                merchant,
                Ids.next(),
                LANE,
                kind,
                envelope.subject(),
                envelope.orderId(),
                messageId,
                json.writeValueAsString(document),
                title);
    }

    /** A mail on the same purchase order may be written again, each time with a Message-ID of its own. */
    private static String later(String what, PurchaseOrderDocument document) {
        return what + "-" + Ids.next() + "." + document.messageId();
    }
}
