package io.dropline.stores.shopify.api;

/**
 * Seals and opens a store's secrets. The purposes name the columns of {@code store}; whoever writes a store seals with the same ones.
 */
public interface StoreSecrets {
    String WEBHOOK = "store.webhook-secret";
    String CLIENT = "store.client-secret";
    String ACCESS = "store.access-token";
    String REFRESH = "store.refresh-token";

    byte[] seal(String purpose, String secret);

    String open(String purpose, byte[] sealed);
}
