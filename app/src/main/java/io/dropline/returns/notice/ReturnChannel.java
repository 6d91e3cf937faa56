package io.dropline.returns.notice;

import io.dropline.mailroom.OutboxDraft;
import io.dropline.platform.MerchantId;
import java.util.UUID;

/** How a kind of supplier is told of returns. One implementation a channel, on the translators' floor. */
public interface ReturnChannel {
    /** The supplier.channel it serves: "EMAIL". */
    String channel();

    /** Goods come back. */
    OutboxDraft announce(MerchantId merchant, Envelope envelope, ReturnDocument document);

    /** Goods should be there, and the supplier says nothing. */
    OutboxDraft remind(MerchantId merchant, Envelope envelope, ReturnDocument document);

    /** Which return of which order. */
    record Envelope(UUID returnId, UUID orderId) {
        /** Documents on one return go in order. */
        public String subject() {
            return "return:" + returnId;
        }
    }
}
