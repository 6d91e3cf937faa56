package io.dropline.purchasing;

import java.time.Instant;
import java.util.List;

/**
 * An inquiry on its way to a supplier.
 *
 * @param messageId RFC 5322 Message-ID without angle brackets, of this mail
 * @param references Message-IDs of the mails it continues, without angle brackets, oldest first
 * @param order as it was sent, with a fresh address of its answer page
 */
public record InquiryDocument(
        String messageId,
        Instant writtenAt,
        String text,
        String replyTo,
        List<String> references,
        PurchaseOrderDocument order) {}
