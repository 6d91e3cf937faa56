package io.dropline.purchasing;

import io.dropline.mailroom.Outbox;
import io.dropline.platform.MerchantId;
import io.dropline.timeline.Timeline;
import io.dropline.timeline.TimelineEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends suppliers a fresh answer link, to the address their purchase order went to and to no other. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LinkRenewal {
    private final PoStore store;
    private final Cancelling documents;
    private final AnswerLinks links;
    private final Outbox outbox;
    private final Timeline timeline;
    private final Clock clock;

    LinkRenewal(PoStore store, Cancelling documents, AnswerLinks links, Outbox outbox, Timeline timeline, Clock clock) {
        this.store = store;
        this.documents = documents;
        this.links = links;
        this.outbox = outbox;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Locks the purchase order and writes the mail. False if nothing was ever sent for it. */
    public boolean renew(MerchantId merchant, UUID purchaseOrder) {
        PoStore.Po po = store.lock(merchant, List.of(purchaseOrder)).get(purchaseOrder);
        return po != null && renew(merchant, po);
    }

    private boolean renew(MerchantId merchant, PoStore.Po po) {
        Instant now = clock.instant();
        PurchaseOrderChannel channel = documents.channel(merchant, po);
        Optional<PurchaseOrderDocument> sent = documents.document(merchant, po, channel);
        sent.ifPresent(document -> {
            String link = links.answerLink(merchant, po.id(), now.plus(Issuing.LINK_LIFE));
            outbox.write(List.of(channel.renewLink(merchant, Cancelling.envelope(po), document.answeredAt(link), now)));
            timeline.add(List.of(new TimelineEntry(
                    merchant,
                    po.orderId(),
                    now,
                    "po.link",
                    po.supplier(),
                    "Asked for a fresh link to answer " + po.number() + ".")));
        });
        return sent.isPresent();
    }
}
