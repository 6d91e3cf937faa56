package io.dropline.finance.letters;

/**
 * Who writes.
 *
 * @param accent colour of the brand, {@code #rrggbb}
 */
public record Merchant(String name, String supportEmail, String accent) {}
