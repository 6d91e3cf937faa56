package io.dropline.channels.email.accounts;

import io.dropline.finance.letters.AccountsChannel;
import io.dropline.finance.letters.ClaimLetter;
import io.dropline.finance.letters.DisputeLetter;
import io.dropline.mail.MailMessage;
import io.dropline.mail.MimeRenderer;
import io.dropline.mail.SmtpTransport;
import io.dropline.mailroom.OutboxDocument;
import io.dropline.mailroom.OutboxDraft;
import io.dropline.mailroom.Outcome;
import io.dropline.mailroom.Sender;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Suppliers to whom letters about money go by mail. */
@Component
class EmailAccounts implements AccountsChannel, Sender {
    static final String CLAIMS = "claims.email";
    static final String DISPUTE = "invoice.dispute.email";
    /** The mail server is one destination, whoever the mail is for. */
    private static final String LANE = "mail";

    private final JsonMapper json;
    private final SmtpTransport transport;

    EmailAccounts(JsonMapper json, SmtpTransport transport) {
        this.json = json;
        this.transport = transport;
    }

    @Override
    public String channel() {
        return "EMAIL";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CLAIMS, DISPUTE);
    }

    @Override
    public OutboxDraft claims(MerchantId merchant, UUID supplier, ClaimLetter letter) {
        String what = switch (letter.purpose()) {
            case OPENED -> "Claims for ";
            case EARLY_REMINDER, FIRST_REMINDER, SECOND_REMINDER, LAST_REMINDER -> "Reminder of claims for ";
            case LINK -> "Fresh link to claims for ";
        };
        return draft(
                merchant,
                supplier,
                CLAIMS,
                letter.messageId(),
                letter,
                what + letter.supplier().name());
    }

    @Override
    public OutboxDraft dispute(MerchantId merchant, UUID supplier, DisputeLetter letter) {
        String title = "Dispute of invoice " + letter.number() + " to "
                + letter.supplier().name();
        return draft(merchant, supplier, DISPUTE, letter.messageId(), letter, title);
    }

    private OutboxDraft draft(
            MerchantId merchant, UUID supplier, String kind, String messageId, Object letter, String title) {
        return new OutboxDraft(
                merchant,
                Ids.next(),
                LANE,
                kind,
                AccountsChannel.subject(supplier),
                null,
                messageId,
                json.writeValueAsString(letter),
                title);
    }

    @Override
    public byte[] render(OutboxDocument document) {
        return MimeRenderer.render(compose(document));
    }

    @Override
    public Outcome send(OutboxDocument document, byte[] rendered) {
        return transport.deliver(compose(document).to().address(), rendered, () -> render(document));
    }

    @Override
    public Outcome seekEvidence(OutboxDocument document, byte[] rendered) {
        return new Outcome.Unknown("a mail server cannot be asked what became of a mail; only the supplier can tell");
    }

    private MailMessage compose(OutboxDocument document) {
        String from = transport.sender();
        return document.kind().equals(CLAIMS)
                ? ClaimMail.compose(read(document, ClaimLetter.class), from)
                : DisputeMail.compose(read(document, DisputeLetter.class), from);
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
