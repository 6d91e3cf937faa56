package io.dropline.carriers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account with a service that watches parcels; its secrets are never shown. */
public record TrackingAccount(
        UUID id,
        Kind kind,
        String apiUrl,
        @Nullable Instant apiKeySetAt,
        @Nullable Instant webhookSecretSetAt,
        Instant createdAt) {

    public enum Kind {
        EASYPOST
    }

    /**
     * An account as somebody enters it; an empty secret leaves what was entered before.
     *
     * @param apiUrl empty: the service's own
     */
    public record Draft(Kind kind, String apiUrl, String apiKey, String webhookSecret) {
        public Draft {
            apiUrl = apiUrl.isBlank()
                    ? "https://api.easypost.com"
                    : apiUrl.strip().replaceFirst("/+$", "");
            apiKey = apiKey.strip();
            webhookSecret = webhookSecret.strip();
        }

        /** Without the secrets, so that no log ever has them. */
        @Override
        public String toString() {
            return "TrackingAccount.Draft[" + kind + " " + apiUrl + "]";
        }
    }
}
