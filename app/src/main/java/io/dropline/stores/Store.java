package io.dropline.stores;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A store as it stands; its secrets are never shown.
 *
 * @param clientId empty where there is none
 * @param secrets which secrets there are
 * @param webhookSecretSetAt when the secret was entered; null if before that was noted
 * @param tokenSetAt when a token or client secret was entered
 * @param polledTo every order updated before this is here; null before the first look
 * @param lastHeardAt when it last answered us
 */
public record Store(
        UUID id,
        StoreKind kind,
        String name,
        String domain,
        String apiUrl,
        TokenKind tokenKind,
        String clientId,
        Secrets secrets,
        @Nullable Instant webhookSecretSetAt,
        @Nullable Instant tokenSetAt,
        StoreState state,
        @Nullable Instant polledTo,
        @Nullable Instant lastHeardAt,
        Instant createdAt) {

    /** Which secrets are kept, and whether the webhook secret before the present one still counts. */
    public record Secrets(boolean previousWebhook, boolean client, boolean access, boolean refresh) {}
}
