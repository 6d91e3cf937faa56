package io.dropline.stores.shopify.api;

import io.dropline.platform.http.GuardedHttp;
import io.dropline.platform.http.Reply;
import io.dropline.platform.http.Request;
import io.dropline.problems.Problem;
import io.dropline.problems.Problems;
import io.dropline.stores.StoreState;
import io.dropline.stores.TokenKind;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a valid access token at hand for every store.
 *
 * <p>Renewing is a conversation with Shopify, so no transaction may be open, and two nodes must not do it at once: the second pair would revoke
 * the first. A lease in a row of its own decides who does it, by the database's clock; the others go on with the old token while it lives, or
 * come again in a moment. The holder looks again whether somebody has just renewed, asks Shopify, and stores the new pair in the transaction
 * that gives the lease back, before the token is used for the first time. A node that dies in between loses nothing: Shopify takes the stored
 * refresh token again until its replacement is used (changelog of 2026-08-28), and the lease ends by itself.
 */
@Component
class ShopTokens {
    static final String PROBLEM = "shopify.disconnected";
    /** Renewed this long before the end, so that no call starts with a token that dies on the way. */
    private static final Duration EARLY = Duration.ofMinutes(5);
    /** Longer than one request may take. */
    private static final Duration LEASE = Duration.ofSeconds(45);

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final TokenAnswer PAUSED = new TokenAnswer.Lost("The store is paused here.");
    private static final JsonMapper JSON = JsonMapper.shared();
    private final TokenStore store;
    private final GuardedHttp http;
    private final Problems problems;
    private final Clock clock;

    ShopTokens(TokenStore store, GuardedHttp http, Problems problems, Clock clock) {
        this.store = store;
        this.http = http;
        this.problems = problems;
        this.clock = clock;
    }

    TokenAnswer current(StoreKey key) {
        return store.find(key)
                .map(tokens -> tokens.state() == StoreState.PAUSED ? PAUSED : current(key, tokens))
                .orElseGet(ShopTokens::noStore);
    }

    private TokenAnswer current(StoreKey key, StoreTokens tokens) {
        return tokens.usable(clock.instant().plus(EARLY)) ? ready(tokens) : renewed(key, tokens, null);
    }

    /** Another token than the one that Shopify refused, or the same where its kind has no other. */
    TokenAnswer replaced(StoreKey key, String refused) {
        return store.find(key)
                .map(tokens -> {
                    if (!refused.equals(tokens.accessToken()) && tokens.usable(clock.instant())) {
                        return ready(tokens);
                    }
                    return tokens.kind() == TokenKind.STATIC
                            ? lost(key, "Shopify refuses the access token of the store.")
                            : renewed(key, tokens, refused);
                })
                .orElseGet(ShopTokens::noStore);
    }

    private TokenAnswer renewed(StoreKey key, StoreTokens known, @Nullable String refused) {
        if (known.kind() == TokenKind.STATIC) {
            return lost(key, "The store has no access token.");
        }
        UUID holder = UUID.randomUUID();
        if (!store.lease(key, holder, LEASE)) {
            boolean lives = known.usable(clock.instant()) && !Objects.equals(refused, known.accessToken());
            return lives ? ready(known) : new TokenAnswer.Later("The store's access token is being renewed.");
        }
        Optional<StoreTokens> now = store.find(key);
        boolean renewedByAnother = now.isPresent()
                && now.get().usable(clock.instant().plus(EARLY))
                && !Objects.equals(refused, now.get().accessToken());
        if (now.isEmpty() || renewedByAnother) {
            store.release(key, holder);
            return now.<TokenAnswer>map(ShopTokens::ready).orElseGet(ShopTokens::noStore);
        }
        return ask(key, now.get(), holder);
    }

    private TokenAnswer ask(StoreKey key, StoreTokens tokens, UUID holder) {
        Map<String, String> grant;
        if (tokens.clientId() == null || tokens.clientSecret() == null) {
            store.release(key, holder);
            return lost(key, "The store has no client id and secret.");
        } else if (tokens.kind() == TokenKind.CLIENT_CREDENTIALS) {
            grant = Map.of(
                    "client_id", tokens.clientId(),
                    "client_secret", tokens.clientSecret(),
                    "grant_type", "client_credentials");
        } else if (tokens.refreshToken() == null) {
            store.release(key, holder);
            return lost(key, "The store has no refresh token.");
        } else {
            grant = Map.of(
                    "client_id", tokens.clientId(),
                    "client_secret", tokens.clientSecret(),
                    "grant_type", "refresh_token",
                    "refresh_token", tokens.refreshToken());
        }
        Instant asked = clock.instant();
        URI uri = URI.create(tokens.apiUrl() + "/admin/oauth/access_token");
        Map<String, String> headers =
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json");
        Reply reply = http.send(Request.post(uri, headers, form(grant)).within(TIMEOUT));
        if (reply instanceof Reply.Answered answered && answered.ok()) {
            return keep(key, tokens, holder, asked, answered);
        }
        store.release(key, holder);
        return switch (reply) {
            case Reply.Answered(int status, Map<String, String> ignored, byte[] body)
            when status == 400 || status == 401 || status == 403 ->
                lost(key, "Shopify gives no new access token for the store (HTTP " + status + ").");
            case Reply.Answered answered -> new TokenAnswer.Later("No new access token: HTTP " + answered.status());
            case Reply.NotSent(String why) -> new TokenAnswer.Later("No new access token: " + why);
            case Reply.Ambiguous(String why) -> new TokenAnswer.Later("No new access token: " + why);
        };
    }

    private static byte[] form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private TokenAnswer keep(StoreKey key, StoreTokens tokens, UUID holder, Instant asked, Reply.Answered answered) {
        JsonNode body;
        try {
            body = JSON.readTree(answered.body());
        } catch (JacksonException e) {
            body = JSON.createObjectNode();
        }
        String access = body.path("access_token").asString("");
        String refresh = body.path("refresh_token").asString("");
        long seconds = body.path("expires_in").asLong(0);
        if (access.isEmpty()) {
            store.release(key, holder);
            return new TokenAnswer.Later("Shopify's answer holds no access token.");
        }
        Instant expires = seconds > 0 ? asked.plusSeconds(seconds) : null;
        if (!store.renew(key, holder, tokens, access, refresh.isEmpty() ? null : refresh, expires)) {
            return new TokenAnswer.Later("The store's access token was renewed or replaced meanwhile.");
        }
        problems.resolve(key.merchant(), PROBLEM, List.of(subject(key)), "The store gave a new access token.");
        return new TokenAnswer.Ready(tokens.apiUrl(), access);
    }

    private TokenAnswer lost(StoreKey key, String why) {
        problems.raise(List.of(new Problem(
                key.merchant(),
                PROBLEM,
                subject(key),
                null,
                Problem.Severity.URGENT,
                "The store is not connected",
                why,
                "Connect the store again: orders are still taken, but nothing can be told to it.",
                "/stores/" + key.storeId())));
        return new TokenAnswer.Lost(why);
    }

    private static String subject(StoreKey key) {
        return "store:" + key.storeId();
    }

    private static TokenAnswer ready(StoreTokens tokens) {
        return new TokenAnswer.Ready(tokens.apiUrl(), Objects.requireNonNull(tokens.accessToken()));
    }

    private static TokenAnswer noStore() {
        return new TokenAnswer.Lost("There is no such store.");
    }
}
