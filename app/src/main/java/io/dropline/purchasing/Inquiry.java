package io.dropline.purchasing;

import java.util.List;
import java.util.UUID;

/**
 * What one of the merchant's people writes to a supplier about a purchase order: a question, or the answer to one.
 *
 * @param replyTo where the supplier's answer by mail goes
 * @param references Message-IDs of the mails it continues, without angle brackets, oldest first; empty for a first one
 */
public record Inquiry(UUID purchaseOrder, String text, String replyTo, List<String> references) {}
