package io.dropline.stores;

import io.dropline.platform.fields.FieldProblems;
import java.net.URI;
import java.util.regex.Pattern;

/** What a connection to a store must be like. */
final class StoreRules {
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    private StoreRules() {}

    /** @param known what is kept of the store so far */
    static FieldProblems check(StoreDraft draft, StoreStore.Kept known) {
        FieldProblems problems = new FieldProblems()
                .text(draft.name(), 120, "name", "The name")
                .check(
                        DOMAIN.matcher(draft.domain()).matches(),
                        "domain",
                        "The domain must be as the store's webhooks name it, such as example.myshopify.com")
                .check(
                        httpAddress(draft.apiUrl()),
                        "apiUrl",
                        "The address must begin with https:// and end with the host")
                .check(
                        known.webhook() || !draft.webhookSecret().isEmpty(),
                        "webhookSecret",
                        "The secret with which the store signs its webhooks is missing")
                .optional(draft.webhookSecret(), 500, "webhookSecret", "The secret")
                .optional(draft.clientId(), 200, "clientId", "The client id")
                .optional(draft.clientSecret(), 500, "clientSecret", "The secret")
                .optional(draft.accessToken(), 2000, "accessToken", "The token")
                .optional(draft.refreshToken(), 2000, "refreshToken", "The token");
        boolean stays = known.servesAt(draft);
        boolean access = known.access() && stays || !draft.accessToken().isEmpty();
        boolean client = known.client() && stays || !draft.clientSecret().isEmpty();
        boolean refresh = known.refresh() && stays || !draft.refreshToken().isEmpty();
        return switch (draft.tokenKind()) {
            case STATIC ->
                problems.check(access, "accessToken", missing("The store's access token is missing", known, draft));
            case CLIENT_CREDENTIALS -> app(problems, known, draft, client);
            case EXPIRING ->
                app(problems, known, draft, client)
                        .check(
                                refresh,
                                "refreshToken",
                                missing("The refresh token that came with the access token is missing", known, draft));
        };
    }

    private static FieldProblems app(FieldProblems problems, StoreStore.Kept known, StoreDraft draft, boolean client) {
        return problems.check(!draft.clientId().isEmpty(), "clientId", "The app's client id is missing")
                .check(client, "clientSecret", missing("The app's client secret is missing", known, draft));
    }

    /** Whoever changes the address must know the secrets: else the ones that are kept could be sent to any address. */
    private static String missing(String text, StoreStore.Kept known, StoreDraft draft) {
        return known.id() == null || known.servesAt(draft)
                ? text
                : text + ": it must be entered again, because the address changes";
    }

    private static boolean httpAddress(String url) {
        try {
            URI uri = URI.create(url);
            boolean http = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return http && uri.getHost() != null && uri.getRawPath().isEmpty() && uri.getRawQuery() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
