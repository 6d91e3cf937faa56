package io.dropline.notifications;

import io.dropline.letter.Letter;
import io.dropline.letter.LetterHtml;
import io.dropline.letter.LetterText;
import io.dropline.mail.MailAddress;
import io.dropline.mail.MailMessage;
import io.dropline.mail.MimeRenderer;
import io.dropline.mail.SmtpTransport;
import io.dropline.mailroom.OutboxDocument;
import io.dropline.mailroom.Outcome;
import io.dropline.mailroom.Sender;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Sends mails to customers, in the merchant's name; answers go to the merchant. */
@Component
class CustomerMailSender implements Sender {
    private final JsonMapper json;
    private final SmtpTransport transport;

    CustomerMailSender(JsonMapper json, SmtpTransport transport) {
        this.json = json;
        this.transport = transport;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CustomerMails.KIND);
    }

    @Override
    public byte[] render(OutboxDocument document) {
        CustomerMailDocument facts = read(document);
        return MimeRenderer.render(compose(facts.addressing(), facts.mail(), transport.sender()));
    }

    @Override
    public Outcome send(OutboxDocument document, byte[] rendered) {
        return transport.deliver(read(document).addressing().customerEmail(), rendered, () -> render(document));
    }

    @Override
    public Outcome seekEvidence(OutboxDocument document, byte[] rendered) {
        return new Outcome.Unknown("a mail server cannot be asked what became of a mail; only the customer can tell");
    }

    static MailMessage compose(Addressing to, CustomerMail mail, String from) {
        Letter letter = CustomerLetter.write(to, mail);
        return new MailMessage(
                new MailAddress(to.merchantName(), from),
                to.supportEmail(),
                new MailAddress(to.customerName(), to.customerEmail()),
                CustomerLetter.subject(to, mail),
                to.messageId(),
                to.writtenAt(),
                LetterHtml.write(letter),
                LetterText.write(letter),
                List.of(),
                Map.of("Auto-Submitted", "auto-generated"));
    }

    private CustomerMailDocument read(OutboxDocument document) {
        try {
            return json.readValue(document.document(), CustomerMailDocument.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the document is no mail to a customer: " + e.getOriginalMessage(), e);
        }
    }
}
