package io.dropline.purchasing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Reminds a supplier of goods that should have left.
 *
 * @param messageId RFC 5322 Message-ID without angle brackets, of this reminder
 * @param missed the last day on which they should have left, as asked or as the supplier said since
 * @param order what they belong to, as it was sent
 */
public record ShipReminderDocument(
        String messageId, Instant remindedAt, LocalDate missed, PurchaseOrderDocument order) {}
