package io.dropline.support.mails;

import io.dropline.mail.MimeRenderer;
import io.dropline.mail.SmtpTransport;
import io.dropline.mailroom.OutboxDocument;
import io.dropline.mailroom.Outcome;
import io.dropline.mailroom.Sender;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Sends answers by mail, in the merchant's name. */
@Component
class AnswerSender implements Sender {
    private final JsonMapper json;
    private final SmtpTransport transport;

    AnswerSender(JsonMapper json, SmtpTransport transport) {
        this.json = json;
        this.transport = transport;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(AnswerMails.KIND);
    }

    @Override
    public byte[] render(OutboxDocument document) {
        return MimeRenderer.render(AnswerLetter.compose(read(document), transport.sender()));
    }

    @Override
    public Outcome send(OutboxDocument document, byte[] rendered) {
        return transport.deliver(read(document).toEmail(), rendered, () -> render(document));
    }

    @Override
    public Outcome seekEvidence(OutboxDocument document, byte[] rendered) {
        return new Outcome.Unknown("a mail server cannot be asked what became of a mail; only the customer can tell");
    }

    private AnswerDocument read(OutboxDocument document) {
        try {
            return json.readValue(document.document(), AnswerDocument.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the document is no answer: " + e.getOriginalMessage(), e);
        }
    }
}
