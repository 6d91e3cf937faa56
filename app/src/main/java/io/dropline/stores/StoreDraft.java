package io.dropline.stores;

import java.util.Locale;

/**
 * A store as somebody connects it. Nothing is checked here: {@link Stores} says what is wrong. A secret that is empty leaves what was
 * entered before.
 *
 * @param domain by which its webhooks name it ("x.myshopify.com")
 * @param apiUrl empty: https and the domain
 * @param webhookSecret with which it signs its webhooks
 * @param clientId of the app; empty with a static token
 */
public record StoreDraft(
        StoreKind kind,
        String name,
        String domain,
        String apiUrl,
        String webhookSecret,
        TokenKind tokenKind,
        String clientId,
        String clientSecret,
        String accessToken,
        String refreshToken) {
    public StoreDraft {
        name = name.strip();
        domain = domain.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("/$", "");
        apiUrl = apiUrl.isBlank() ? "https://" + domain : apiUrl.strip().replaceFirst("/+$", "");
        webhookSecret = webhookSecret.strip();
        clientId = clientId.strip();
        clientSecret = clientSecret.strip();
        accessToken = accessToken.strip();
        refreshToken = refreshToken.strip();
    }

    /** Without the secrets, so that no log ever has them. */
    @Override
    public String toString() {
        return "StoreDraft[" + kind + " " + domain + "]";
    }
}
