package io.dropline.purchasing;

import java.time.Instant;

/**
 * Reminds a supplier of a purchase order it has not answered.
 *
 * @param messageId RFC 5322 Message-ID without angle brackets, of this reminder
 * @param order what waits for an answer, as it was sent
 */
public record ReminderDocument(String messageId, Instant remindedAt, PurchaseOrderDocument order) {}
