package io.dropline.purchasing;

import io.dropline.platform.MerchantId;
import java.time.Instant;
import java.util.UUID;

/** Makes the signed address where a supplier answers a purchase order without a log-in. */
public interface AnswerLinks {
    String answerLink(MerchantId merchant, UUID purchaseOrder, Instant expiresAt);
}
