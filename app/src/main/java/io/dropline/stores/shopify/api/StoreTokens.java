package io.dropline.stores.shopify.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is stored of a store's tokens, opened. */
record StoreTokens(
        String apiUrl,
        Kind kind,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String accessToken,
        @Nullable String refreshToken,
        @Nullable Instant expiresAt) {

    /** How a token is got. */
    enum Kind {
        /** Made by hand in the shop's admin; never expires. */
        STATIC,
        /** Asked for with the app's id and secret; lives a day. */
        CLIENT_CREDENTIALS,
        /** Lives an hour; renewed with a refresh token that is itself replaced each time. */
        EXPIRING
    }

    boolean usable(Instant at) {
        return accessToken != null && (kind == Kind.STATIC || expiresAt == null || at.isBefore(expiresAt));
    }
}
