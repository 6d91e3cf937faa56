package io.dropline.notifications;

import java.time.Instant;

/**
 * Whom a mail is for, in whose name, about which order.
 *
 * @param messageId RFC 5322 Message-ID without angle brackets, made from what the news is about, so that the same news is one mail
 * @param accent colour of the merchant's brand, {@code #rrggbb}
 * @param orderNumber as the store shows it ("#2817")
 * @param currency ISO 4217, of every amount
 * @param trackingPage address of the order's page that needs no log-in
 */
public record Addressing(
        String messageId,
        Instant writtenAt,
        String merchantName,
        String supportEmail,
        String accent,
        String customerName,
        String customerEmail,
        String orderNumber,
        String currency,
        String trackingPage) {
    Addressing withMessageId(String other) {
        return new Addressing(
                other,
                writtenAt,
                merchantName,
                supportEmail,
                accent,
                customerName,
                customerEmail,
                orderNumber,
                currency,
                trackingPage);
    }
}
