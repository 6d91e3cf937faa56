package io.dropline.channels.imap;

import io.dropline.mail.received.MailReader;
import io.dropline.mail.received.ReceivedMail;
import io.dropline.mailroom.InboxDocument;
import io.dropline.mailroom.InboxHandler;
import io.dropline.mailroom.UnreadableDocument;
import io.dropline.platform.MerchantId;
import io.dropline.support.Arrival;
import io.dropline.support.AttachedFile;
import io.dropline.support.Channel;
import io.dropline.support.Conversations;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Turns mails into what somebody wrote. */
@Component
class ImapMailHandler implements InboxHandler {
    private final Conversations conversations;

    ImapMailHandler(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(MailboxFetch.KIND);
    }

    @Override
    public void handle(MerchantId merchant, List<InboxDocument> batch) {
        conversations.arrived(
                merchant, batch.stream().map(ImapMailHandler::arrival).toList());
    }

    static Arrival arrival(InboxDocument document) {
        ReceivedMail mail = read(document);
        Map<String, String> headers = document.headers();
        String writer = mail.replyTo().isEmpty() ? mail.fromEmail() : mail.replyTo();
        String cut = headers.containsKey(MailboxFetch.CUT)
                ? "\n\n[This mail is larger than 25 MB; only its beginning was taken. The whole is in the mailbox.]"
                : "";
        return new Arrival(
                Channel.MAIL,
                kind(mail),
                document.id(),
                document.receivedAt(),
                new Arrival.Writer(mail.fromName(), writer),
                mail.subject(),
                mail.text() + cut,
                mail.quoted(),
                mail.files().stream()
                        .map(file -> new AttachedFile(
                                file.name(), file.mediaType(), file.size(), file.content(), file.dropped()))
                        .toList(),
                Arrival.About.UNKNOWN,
                new Arrival.Answers(mail.messageId(), mail.references(), mail.bounced()),
                new Arrival.Landing(
                        mail.recipients(),
                        headers.getOrDefault(MailboxFetch.MAILBOX, ""),
                        Boolean.parseBoolean(headers.get(MailboxFetch.TAGGED))));
    }

    private static ReceivedMail read(InboxDocument document) {
        try {
            return MailReader.read(document.body());
        } catch (IllegalArgumentException e) {
            throw new UnreadableDocument(e.getMessage() == null ? "This is no mail" : e.getMessage(), e);
        }
    }

    private static Arrival.Kind kind(ReceivedMail mail) {
        return switch (mail.nature()) {
            case WRITTEN -> Arrival.Kind.WRITTEN;
            case AUTOMATIC -> Arrival.Kind.AUTOMATIC;
            case BOUNCE -> Arrival.Kind.BOUNCE;
        };
    }
}
