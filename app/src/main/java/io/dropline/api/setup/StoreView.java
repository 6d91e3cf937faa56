package io.dropline.api.setup;

import io.dropline.api.Says;
import io.dropline.stores.Store;
import io.dropline.stores.StoreKind;
import io.dropline.stores.StoreState;
import io.dropline.stores.TokenKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A connected store, without its secrets. */
public record StoreView(
        UUID id,
        StoreKind kind,
        String name,
        String domain,
        String apiUrl,
        TokenKind tokenKind,
        String clientId,

        @Says("When the webhook secret was entered.") @Nullable
        Instant webhookSecretSetAt,

        @Says("Whether the webhook secret before the present one still counts.")
        boolean previousSecretAccepted,

        @Says("When a token or client secret was entered.") @Nullable
        Instant tokenSetAt,

        @Says("Whether there is an access token just now.") boolean accessTokenKept,
        StoreState state,

        @Says("Every order updated before this is here.") @Nullable
        Instant polledTo,

        @Nullable Instant lastHeardAt,
        Instant createdAt) {

    static StoreView of(Store store) {
        return new StoreView(
                store.id(),
                store.kind(),
                store.name(),
                store.domain(),
                store.apiUrl(),
                store.tokenKind(),
                store.clientId(),
                store.webhookSecretSetAt(),
                store.secrets().previousWebhook(),
                store.tokenSetAt(),
                store.secrets().access(),
                store.state(),
                store.polledTo(),
                store.lastHeardAt(),
                store.createdAt());
    }
}
