package io.dropline.api.setup;

import io.dropline.api.Given;
import io.dropline.api.Required;
import io.dropline.api.Says;
import io.dropline.stores.StoreDraft;
import io.dropline.stores.StoreKind;
import io.dropline.stores.TokenKind;
import org.jspecify.annotations.Nullable;

/** A store to connect. Secrets that are left out stay as they were entered before. */
public record StoreBody(
        @Nullable StoreKind kind,
        @Required @Nullable String name,

        @Says("Address of the store's API; https and the domain where it is left out.") @Nullable
        String apiUrl,

        @Says("With which the store signs its webhooks. A new one leaves the one before in force beside it.") @Nullable
        String webhookSecret,

        @Says(
                "STATIC: an access token made by hand. CLIENT_CREDENTIALS (the usual): client id and secret of an app. EXPIRING: those and a token pair.")
        @Nullable
        TokenKind tokenKind,

        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String accessToken,
        @Nullable String refreshToken) {

    StoreDraft draft(String domain) {
        return new StoreDraft(
                Given.or(kind, StoreKind.SHOPIFY),
                Given.text(name),
                domain,
                Given.text(apiUrl),
                Given.text(webhookSecret),
                Given.or(tokenKind, TokenKind.CLIENT_CREDENTIALS),
                Given.text(clientId),
                Given.text(clientSecret),
                Given.text(accessToken),
                Given.text(refreshToken));
    }
}
