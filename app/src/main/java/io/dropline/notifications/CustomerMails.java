package io.dropline.notifications;

import io.dropline.mailroom.OutboxDocument;
import io.dropline.mailroom.OutboxDraft;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes mails to customers into the outbox. */
@Component
public class CustomerMails {
    /** The outbox kind of every mail to a customer. */
    public static final String KIND = "mail.customer";

    private final JsonMapper json;

    CustomerMails(JsonMapper json) {
        this.json = json;
    }

    /** The mail as a document to go out; empty for a customer without a mail address. */
    public Optional<OutboxDraft> draft(MerchantId merchant, UUID order, Addressing addressing, CustomerMail mail) {
        if (addressing.customerEmail().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new OutboxDraft(
                merchant,
                Ids.next(),
                "mail",
                KIND,
                // Each mail on its own: one whose end is unknown must not keep the customer from the next.
                "mail:" + addressing.messageId(),
                order,
                addressing.messageId(),
                json.writeValueAsString(new CustomerMailDocument(addressing, mail)),
                "Mail to " + addressing.customerEmail() + ": " + CustomerLetter.subject(addressing, mail)));
    }

    /** The same mail once more, as a document of its own with a Message-ID of its own. */
    public OutboxDraft again(OutboxDocument sent) {
        CustomerMailDocument said = json.readValue(sent.document(), CustomerMailDocument.class);
        UUID id = Ids.next();
        Addressing addressing = said.addressing()
                .withMessageId("again." + id + "." + said.addressing().messageId());
        return new OutboxDraft(
                sent.merchant(),
                id,
                sent.lane(),
                KIND,
                "mail:" + addressing.messageId(),
                sent.orderId(),
                addressing.messageId(),
                json.writeValueAsString(new CustomerMailDocument(addressing, said.mail())),
                sent.title() + " (again)");
    }
}
