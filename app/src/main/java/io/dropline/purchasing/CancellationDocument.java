package io.dropline.purchasing;

import java.time.Instant;

/**
 * Asks a supplier to cancel a purchase order it has.
 *
 * @param messageId RFC 5322 Message-ID without angle brackets, of this request
 * @param reason in words for the supplier; may be empty
 * @param order what is to be cancelled, as it was sent
 */
public record CancellationDocument(String messageId, Instant askedAt, String reason, PurchaseOrderDocument order) {}
