package io.dropline.stores;

/** How a store's access token is got. */
public enum TokenKind {
    /** Made by hand in the store's admin; never expires. */
    STATIC,
    /** Asked for with the app's id and secret; lives a day. */
    CLIENT_CREDENTIALS,
    /** Lives an hour; renewed with a refresh token. */
    EXPIRING
}
