package io.dropline.purchasing;

import io.dropline.mailroom.OutboxDraft;
import io.dropline.platform.MerchantId;
import java.util.UUID;

/** Brings suppliers what the merchant's people ask. One implementation a channel that can, on the translators' floor; mail serves the others. */
public interface InquiryChannel {
    /** The supplier.channel it serves: "EMAIL". */
    String channel();

    /**
     * The document that brings it.
     *
     * @param id of the document
     */
    OutboxDraft inquire(MerchantId merchant, UUID id, PurchaseOrderChannel.Envelope envelope, InquiryDocument inquiry);
}
