package io.dropline.purchasing;

import io.dropline.letter.Brand;
import io.dropline.purchasing.PurchaseOrderDocument.Supplier;
import java.time.Instant;

/**
 * A supplier's question about a purchase order, on its way to the merchant's people.
 *
 * @param messageId RFC 5322 Message-ID without angle brackets
 * @param consoleUrl where the purchase order is read in the console
 */
public record QuestionDocument(
        String messageId,
        Instant askedAt,
        String purchaseOrder,
        String orderNumber,
        Brand merchant,
        Supplier supplier,
        String question,
        String consoleUrl) {}
