package io.dropline.support;

import io.dropline.access.Actor;
import io.dropline.access.CurrentUser;
import io.dropline.letter.Brand;
import io.dropline.letter.Brands;
import io.dropline.mail.MailAddress;
import io.dropline.mailroom.Outbox;
import io.dropline.notifications.TrackingLinks;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.purchasing.Inquiries;
import io.dropline.purchasing.Inquiry;
import io.dropline.support.MessageStore.Direction;
import io.dropline.support.MessageStore.Last;
import io.dropline.support.MessageStore.Message;
import io.dropline.support.macros.MacroText;
import io.dropline.support.mails.AnswerDocument;
import io.dropline.support.mails.AnswerMails;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Says something in a thread: to the customer, to a supplier, or among the merchant's own people. The conversation is locked by the caller. */
@Component
class Speaking {
    static final int LONGEST = 20_000;

    private final MessageStore messages;
    private final AnswerMails mails;
    private final Inquiries inquiries;
    private final Outbox outbox;
    private final TrackingLinks links;
    private final Brands brands;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Speaking(
            MessageStore messages,
            AnswerMails mails,
            Inquiries inquiries,
            Outbox outbox,
            TrackingLinks links,
            Brands brands,
            JdbcTemplate jdbc,
            Clock clock) {
        this.messages = messages;
        this.mails = mails;
        this.inquiries = inquiries;
        this.outbox = outbox;
        this.links = links;
        this.brands = brands;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What keeps the reply from being sent. */
    FieldProblems check(MerchantId merchant, Conversation conversation, Reply reply) {
        return new FieldProblems()
                .check(!reply.text().isBlank(), "text", "Nothing is written yet")
                .prose(reply.text(), LONGEST, "text", "The text")
                .check(
                        MacroText.open(reply.text()).isEmpty(),
                        "text",
                        "Nothing is known for " + String.join(", ", MacroText.open(reply.text()))
                                + ". Write what is meant, or take it out")
                .check(
                        reply.seen() == null || reply.seen().equals(messages.newest(merchant, conversation.id())),
                        "text",
                        "Something was added to this conversation while you wrote. Look at it, then send.");
    }

    FieldProblems checkAnswer(MerchantId merchant, Conversation conversation, Reply reply) {
        return check(merchant, conversation, reply)
                .check(
                        MailAddress.routable(conversation.email()).isPresent(),
                        "text",
                        "There is no mail address to answer to");
    }

    void answer(Actor actor, Conversation conversation, Reply reply) {
        MerchantId merchant = actor.merchantId();
        UUID outboxId = Ids.next();
        String messageId = "answer." + outboxId + "@dropline";
        Optional<Last> last = messages.lastIn(merchant, conversation.id());
        List<String> references = last.map(Speaking::references).orElse(List.of());
        Instant now = clock.instant();
        Brand house = brands.of(merchant);
        UUID order = conversation.party() == Party.CUSTOMER ? conversation.order() : null;
        AnswerDocument document = new AnswerDocument(
                messageId,
                now,
                new AnswerDocument.Letterhead(house.name(), replyTo(conversation, house), house.accent()),
                conversation.name(),
                conversation.email(),
                last.map(Last::subject).filter(subject -> !subject.isBlank()).orElse(conversation.subject()),
                reply.text(),
                order == null ? "" : number(merchant, order),
                order == null ? "" : links.trackingLink(merchant, order),
                last.map(one -> new AnswerDocument.Answered(one.author(), one.at(), one.body()))
                        .orElse(null),
                references);
        outbox.write(List.of(mails.draft(merchant, outboxId, conversation.order(), document)));
        messages.add(
                merchant,
                List.of(message(
                        actor,
                        conversation,
                        Direction.OUT,
                        conversation.party() == Party.SUPPLIER ? Party.SUPPLIER : Party.CUSTOMER,
                        Channel.MAIL,
                        reply.text(),
                        new Sent(messageId, references, null, outboxId))));
    }

    /** Empty if the purchase order was never sent, so that its supplier knows nothing of it. */
    Optional<Inquiries.Asked> ask(Actor actor, Conversation conversation, UUID purchaseOrder, Reply reply) {
        MerchantId merchant = actor.merchantId();
        List<String> references = messages.lastMailAbout(merchant, conversation.id(), purchaseOrder)
                .map(Speaking::references)
                .orElse(List.of());
        Brand house = brands.of(merchant);
        Optional<Inquiries.Asked> asked = inquiries.ask(
                merchant, new Inquiry(purchaseOrder, reply.text(), replyTo(conversation, house), references));
        asked.ifPresent(one -> messages.add(
                merchant,
                List.of(message(
                        actor,
                        conversation,
                        Direction.OUT,
                        Party.SUPPLIER,
                        Channel.MAIL,
                        reply.text(),
                        new Sent(one.messageId(), references, purchaseOrder, one.outboxId())))));
        return asked;
    }

    void note(Actor actor, Conversation conversation, String text) {
        messages.add(
                actor.merchantId(),
                List.of(message(
                        actor,
                        conversation,
                        Direction.NOTE,
                        Party.NOBODY,
                        Channel.CONSOLE,
                        text,
                        new Sent("", List.of(), null, null))));
    }

    private record Sent(
            String messageId,
            List<String> references,
            @Nullable UUID purchaseOrder,
            @Nullable UUID outboxId) {}

    private Message message(
            Actor actor,
            Conversation conversation,
            Direction direction,
            Party party,
            Channel channel,
            String text,
            Sent sent) {
        return new Message(
                Ids.next(),
                conversation.id(),
                direction,
                party,
                channel,
                name(actor),
                actor.label(),
                clock.instant(),
                "",
                text.strip(),
                "",
                sent.messageId(),
                sent.references(),
                sent.purchaseOrder(),
                null,
                sent.outboxId(),
                false,
                List.of());
    }

    static String name(Actor actor) {
        return actor instanceof CurrentUser person && !person.name().isBlank() ? person.name() : actor.label();
    }

    private static List<String> references(Last last) {
        List<String> references = new ArrayList<>(last.references());
        references.remove(last.messageId());
        if (!last.messageId().isEmpty()) {
            references.add(last.messageId());
        }
        return references;
    }

    private static String replyTo(Conversation conversation, Brand house) {
        String address = conversation.replyTo().isEmpty() ? house.supportEmail() : conversation.replyTo();
        int at = address.lastIndexOf('@');
        return conversation.replyTagged() && at > 0
                ? address.substring(0, at) + "+" + conversation.token() + address.substring(at)
                : address;
    }

    private String number(MerchantId merchant, UUID order) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select number from customer_order where merchant_id = ? and id = ?",
                String.class,
                merchant.value(),
                order));
    }
}
