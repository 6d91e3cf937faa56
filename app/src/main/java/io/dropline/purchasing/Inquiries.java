package io.dropline.purchasing;

import io.dropline.mailroom.Outbox;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.problems.Problems;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks suppliers about purchase orders that they have, each on its channel and with a fresh address of the answer page. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Inquiries {
    private static final String EVERYBODY_HAS = "EMAIL";

    /** What went out. */
    public record Asked(UUID outboxId, String messageId, String supplier, String number, UUID orderId) {}

    private final PoStore store;
    private final Cancelling documents;
    private final AnswerLinks links;
    private final Outbox outbox;
    private final Problems problems;
    private final Map<String, InquiryChannel> channels = new HashMap<>();
    private final Clock clock;

    Inquiries(
            PoStore store,
            Cancelling documents,
            AnswerLinks links,
            Outbox outbox,
            Problems problems,
            List<InquiryChannel> channels,
            Clock clock) {
        this.store = store;
        this.documents = documents;
        this.links = links;
        this.outbox = outbox;
        this.problems = problems;
        channels.forEach(channel -> this.channels.put(channel.channel(), channel));
        this.clock = clock;
    }

    /** Locks the purchase order and writes the document; a question that its supplier had asked is answered thereby. Empty if it was never sent. */
    public Optional<Asked> ask(MerchantId merchant, Inquiry inquiry) {
        PoStore.Po po = store.lock(merchant, List.of(inquiry.purchaseOrder())).get(inquiry.purchaseOrder());
        if (po == null) {
            return Optional.empty();
        }
        PurchaseOrderChannel issued = documents.channel(merchant, po);
        return documents.document(merchant, po, issued).map(sent -> ask(merchant, inquiry, po, issued.channel(), sent));
    }

    private Asked ask(MerchantId merchant, Inquiry inquiry, PoStore.Po po, String channel, PurchaseOrderDocument sent) {
        Instant now = clock.instant();
        UUID id = Ids.next();
        String messageId = "inquiry." + id + "@dropline";
        InquiryDocument document = new InquiryDocument(
                messageId,
                now,
                inquiry.text().strip(),
                inquiry.replyTo(),
                inquiry.references().isEmpty() ? List.of(sent.messageId()) : inquiry.references(),
                sent.answeredAt(links.answerLink(merchant, po.id(), now.plus(Issuing.LINK_LIFE))));
        InquiryChannel way = Objects.requireNonNull(
                channels.getOrDefault(channel, channels.get(EVERYBODY_HAS)), "no channel for inquiries");
        outbox.write(List.of(way.inquire(merchant, id, Cancelling.envelope(po), document)));
        problems.resolve(
                merchant,
                Questions.ASKED,
                List.of(PurchaseOrderChannel.Envelope.subject(po.id())),
                "The supplier was written to");
        return new Asked(id, messageId, po.supplier(), po.number(), po.orderId());
    }
}
