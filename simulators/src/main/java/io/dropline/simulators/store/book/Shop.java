package io.dropline.simulators.store.book;

import java.util.Currency;

/**
 * The store itself.
 *
 * @param domain {@code something.myshopify.com}
 * @param currency ISO 4217
 */
public record Shop(String name, String domain, String currency) {
    public static final long ID = 68_200_113_001L;
    public static final long LOCATION = 71_300_442_001L;

    /** Digits after the point of an amount. */
    public int decimals() {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
