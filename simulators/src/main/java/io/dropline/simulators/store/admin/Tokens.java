package io.dropline.simulators.store.admin;

import io.dropline.simulators.ground.Bytes;
import io.dropline.simulators.ground.Call;
import io.dropline.simulators.ground.Json;
import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.ground.Reply;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Access tokens of the three kinds: static, by client credentials (24 hours), expiring with a rotating refresh token (60 minutes). */
public final class Tokens {
    private static final String SCOPES =
            "read_orders,write_orders,write_fulfillments,read_merchant_managed_fulfillment_orders,write_merchant_managed_fulfillment_orders";
    private static final Duration BY_CREDENTIALS = Duration.ofHours(24);
    private static final Duration EXPIRING = Duration.ofMinutes(60);

    private final Credentials credentials;
    private final Ledger ledger;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Instant> access = new HashMap<>();
    private final Map<String, Instant> refresh = new HashMap<>();

    /**
     * What an app was given when it was installed.
     *
     * @param staticToken never expires; empty where there is none
     * @param refreshToken the first refresh token; empty where there is none
     */
    public record Credentials(String clientId, String clientSecret, String staticToken, String refreshToken) {}

    Tokens(Credentials credentials, Ledger ledger, Clock clock) {
        this.credentials = credentials;
        this.ledger = ledger;
        this.clock = clock;
        if (!credentials.staticToken().isEmpty()) {
            access.put(credentials.staticToken(), Instant.MAX);
        }
        if (!credentials.refreshToken().isEmpty()) {
            refresh.put(credentials.refreshToken(), clock.instant().plus(Duration.ofDays(90)));
        }
    }

    synchronized boolean isValid(String token) {
        Instant until = access.get(token);
        return until != null && until.isAfter(clock.instant());
    }

    /** Every token that can expire is expired now; refresh tokens live on. */
    public synchronized void expireAll() {
        access.values().removeIf(until -> !until.equals(Instant.MAX));
    }

    /** Also the static token is worth nothing any more. */
    public synchronized void revokeAll() {
        access.clear();
        refresh.clear();
    }

    synchronized Reply grant(Call call) {
        Map<String, String> form = new LinkedHashMap<>();
        if (call.header("Content-Type").contains("json")) {
            Json.object(call.body()).forEach((name, value) -> form.put(name, String.valueOf(value)));
        } else {
            form.putAll(call.form());
        }
        if (!credentials.clientId().equals(form.get("client_id"))
                || !credentials.clientSecret().equals(form.get("client_secret"))) {
            return error("invalid_client", "client_id or client_secret is wrong");
        }
        return switch (form.getOrDefault("grant_type", "")) {
            case "client_credentials" -> {
                ledger.append("store", "token", Map.of("grant", "client_credentials"), Bytes.EMPTY);
                yield Reply.json(
                        200,
                        Json.of(
                                "access_token",
                                issue(BY_CREDENTIALS),
                                "scope",
                                SCOPES,
                                "expires_in",
                                BY_CREDENTIALS.toSeconds() - 1));
            }
            case "refresh_token" -> rotate(form.getOrDefault("refresh_token", ""));
            default -> error("unsupported_grant_type", "grant_type must be client_credentials or refresh_token");
        };
    }

    private Reply rotate(String presented) {
        Instant until = refresh.remove(presented);
        if (until == null || !until.isAfter(clock.instant())) {
            return error("invalid_grant", "The refresh token is invalid or has expired");
        }
        String next = "shprt_" + secret();
        refresh.put(next, clock.instant().plus(Duration.ofDays(90)));
        ledger.append("store", "token", Map.of("grant", "refresh_token"), Bytes.EMPTY);
        return Reply.json(
                200,
                Json.of(
                        "access_token", issue(EXPIRING),
                        "expires_in", EXPIRING.toSeconds(),
                        "refresh_token", next,
                        "refresh_token_expires_in", Duration.ofDays(90).toSeconds(),
                        "scope", SCOPES));
    }

    private String issue(Duration life) {
        String token = "shpat_" + secret();
        access.put(token, clock.instant().plus(life));
        return token;
    }

    private String secret() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Reply error(String error, String description) {
        return Reply.json(400, Json.of("error", error, "error_description", description));
    }
}
