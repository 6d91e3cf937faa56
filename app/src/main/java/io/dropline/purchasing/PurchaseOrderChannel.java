package io.dropline.purchasing;

import io.dropline.mailroom.OutboxDraft;
import io.dropline.platform.MerchantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** How a kind of supplier is reached. One implementation a channel, on the translators' floor. */
public interface PurchaseOrderChannel {
    /** The supplier.channel it serves: "EMAIL". */
    String channel();

    /** The purchase order itself. */
    OutboxDraft issue(MerchantId merchant, Envelope envelope, PurchaseOrderDocument document);

    /**
     * Asks to cancel what is not shipped yet.
     *
     * @param reason in words for the supplier; may be empty
     */
    OutboxDraft requestCancel(
            MerchantId merchant, Envelope envelope, PurchaseOrderDocument document, String reason, Instant now);

    /** Reminds of an order without an answer. */
    OutboxDraft remind(MerchantId merchant, Envelope envelope, PurchaseOrderDocument document, Instant now);

    /**
     * Reminds of goods that should have left.
     *
     * @param missed the last day on which they should have
     */
    OutboxDraft remindToShip(
            MerchantId merchant, Envelope envelope, PurchaseOrderDocument document, LocalDate missed, Instant now);

    /** Sends a fresh address of the answer page to a supplier who asked for it: the document's own is the fresh one. */
    OutboxDraft renewLink(MerchantId merchant, Envelope envelope, PurchaseOrderDocument document, Instant now);

    /** The kind of the outbox document that {@link #issue} writes: it is looked up to withdraw it or to confirm it by evidence. */
    String issueKind();

    /** Which purchase order of which order. */
    record Envelope(UUID purchaseOrderId, UUID orderId) {
        /** Documents on one purchase order go in order. */
        public String subject() {
            return subject(purchaseOrderId);
        }

        public static String subject(UUID purchaseOrderId) {
            return "po:" + purchaseOrderId;
        }
    }
}
