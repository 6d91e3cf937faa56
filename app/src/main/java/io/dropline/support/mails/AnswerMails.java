package io.dropline.support.mails;

import io.dropline.mailroom.OutboxDocument;
import io.dropline.mailroom.OutboxDraft;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers to customers as documents for the outbox. */
@Component
public class AnswerMails {
    /** The outbox kind of every answer to a customer. */
    public static final String KIND = "mail.answer";

    private final JsonMapper json;

    AnswerMails(JsonMapper json) {
        this.json = json;
    }

    public OutboxDraft draft(MerchantId merchant, UUID id, @Nullable UUID order, AnswerDocument answer) {
        return new OutboxDraft(
                merchant,
                id,
                "mail",
                KIND,
                // Each mail on its own: one whose end is unknown must not keep the customer from the next.
                "mail:" + answer.messageId(),
                order,
                answer.messageId(),
                json.writeValueAsString(answer),
                AnswerLetter.title(answer));
    }

    /** The same answer once more, as a document of its own with a Message-ID of its own. */
    public OutboxDraft again(OutboxDocument sent) {
        AnswerDocument said = json.readValue(sent.document(), AnswerDocument.class);
        UUID id = Ids.next();
        AnswerDocument again = said.withMessageId("again." + id + "." + said.messageId());
        OutboxDraft draft = draft(sent.merchant(), id, sent.orderId(), again);
        return new OutboxDraft(
                draft.merchant(),
                draft.id(),
                draft.lane(),
                draft.kind(),
                draft.subject(),
                draft.orderId(),
                draft.messageId(),
                draft.document(),
                sent.title() + " (again)");
    }
}
