package io.dropline.access;

import io.dropline.platform.MerchantId;

/**
 * A tenant as its customers and suppliers see it.
 *
 * @param slug its name in addresses: lower-case letters, digits and dashes, unique in the installation
 * @param currency ISO 4217, upper case
 * @param accent the colour of its customer pages and packing slips, as #rrggbb
 */
public record Merchant(MerchantId id, String name, String slug, String supportEmail, String currency, String accent) {}
