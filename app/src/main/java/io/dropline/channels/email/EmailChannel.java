package io.dropline.channels.email;

import io.dropline.mailroom.OutboxDraft;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.purchasing.CancellationDocument;
import io.dropline.purchasing.PurchaseOrderChannel;
import io.dropline.purchasing.PurchaseOrderDocument;
import io.dropline.purchasing.ReminderDocument;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Suppliers who want a plain mail and no log-in. */
@Component
class EmailChannel implements PurchaseOrderChannel {
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
        return "po.email";
    }

    @Override
    public OutboxDraft issue(MerchantId merchant, Envelope envelope, PurchaseOrderDocument order) {
        return draft(
                merchant,
                envelope,
                issueKind(),
                order.messageId(),
                json.writeValueAsString(order),
                "Purchase order " + order.number() + " to " + order.supplier().name());
    }

    @Override
    public OutboxDraft requestCancel(
            MerchantId merchant, Envelope envelope, PurchaseOrderDocument order, Instant now) {
        String messageId = "cancel." + now.toEpochMilli() + "." + order.messageId();
        return draft(
                merchant,
                envelope,
                "po.cancel.email",
                messageId,
                json.writeValueAsString(new CancellationDocument(messageId, now, "", order)),
                "Cancellation of " + order.number() + " to " + order.supplier().name());
    }

    @Override
    public OutboxDraft remind(MerchantId merchant, Envelope envelope, PurchaseOrderDocument order, Instant now) {
        String messageId = "reminder." + now.toEpochMilli() + "." + order.messageId();
        return draft(
                merchant,
                envelope,
                "po.reminder.email",
                messageId,
                json.writeValueAsString(new ReminderDocument(messageId, now, order)),
                "Reminder of " + order.number() + " to " + order.supplier().name());
    }

    private static OutboxDraft draft(
            MerchantId merchant, Envelope envelope, String kind, String messageId, String document, String title) {
        return new OutboxDraft(
                merchant,
                Ids.next(),
                "mail",
                kind,
                envelope.subject(),
                envelope.orderId(),
                messageId,
                document,
                title);
    }
}
