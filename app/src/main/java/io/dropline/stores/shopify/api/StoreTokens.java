package io.dropline.stores.shopify.api;

import io.dropline.stores.StoreState;
import io.dropline.stores.TokenKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a store's tokens, opened.
 *
 * @param enteredAt when a person entered the last of them; null if before that was noted
 */
record StoreTokens(
        String apiUrl,
        TokenKind kind,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String accessToken,
        @Nullable String refreshToken,
        @Nullable Instant expiresAt,
        StoreState state,
        @Nullable Instant enteredAt) {
    boolean usable(Instant at) {
        return accessToken != null && (kind == TokenKind.STATIC || expiresAt == null || at.isBefore(expiresAt));
    }
}
