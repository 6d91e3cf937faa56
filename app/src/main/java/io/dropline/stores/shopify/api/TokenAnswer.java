package io.dropline.stores.shopify.api;

/** Whether a store can be spoken to. */
sealed interface TokenAnswer {
    /**
     * @param apiUrl "https://x.myshopify.com"
     */
    record Ready(String apiUrl, String token) implements TokenAnswer {}

    /** Not now, but probably in a moment. */
    record Later(String why) implements TokenAnswer {}

    /** Not until the merchant connects the store again. */
    record Lost(String why) implements TokenAnswer {}
}
