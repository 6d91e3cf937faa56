package io.dropline.inventory.available;

/**
 * Where the merchant sells.
 *
 * @param channel the sales channel, as authorizations name it
 * @param country ISO 3166, two letters
 * @param currency the merchant's, ISO 4217
 */
public record Market(String channel, String country, String currency) {}
