package io.dropline.purchasing;

import java.time.Instant;

/**
 * Brings a supplier a fresh address of the answer page.
 *
 * @param messageId RFC 5322 Message-ID without angle brackets, of this mail
 * @param order as it was sent, with the fresh address
 */
public record LinkDocument(String messageId, Instant askedAt, PurchaseOrderDocument order) {}
