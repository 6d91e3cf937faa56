package io.dropline.purchasing;

import io.dropline.mailroom.OutboxDraft;
import io.dropline.platform.MerchantId;

/** Brings a supplier's question to the merchant's people. Implemented on the translators' floor. */
public interface QuestionForward {
    /** The document that brings it. */
    OutboxDraft forward(MerchantId merchant, PurchaseOrderChannel.Envelope envelope, QuestionDocument question);
}
