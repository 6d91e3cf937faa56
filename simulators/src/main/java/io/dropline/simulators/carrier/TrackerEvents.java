package io.dropline.simulators.carrier;

import io.dropline.simulators.ground.Bytes;
import io.dropline.simulators.ground.Json;
import io.dropline.simulators.ground.Later;
import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.ground.Signatures;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends {@code tracker.created} and {@code tracker.updated}, repeated a few times where they are not taken. */
final class TrackerEvents implements AutoCloseable {
    private static final int ATTEMPTS = 7;

    private final Later later;
    private final Ledger ledger;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private volatile Optional<URI> target;
    private volatile String secret;

    TrackerEvents(CarrierOptions options, Later later) {
        this.later = later;
        this.ledger = options.ledger();
        this.clock = options.clock();
        this.target = options.webhookTarget();
        this.secret = options.webhookSecret();
    }

    void sendTo(URI newTarget, String newSecret) {
        target = Optional.of(newTarget);
        secret = newSecret;
    }

    /** The body of an event, fixed now. */
    Bytes event(String description, Tracker tracker, String previousStatus) {
        Map<String, @Nullable Object> previous =
                previousStatus.isEmpty() ? Json.of() : Json.of("status", previousStatus);
        return Json.bytes(Json.of(
                "description",
                description,
                "mode",
                "test",
                "previous_attributes",
                previous,
                "created_at",
                clock.instant().toString(),
                "updated_at",
                clock.instant().toString(),
                "pending_urls",
                target.map(uri -> List.of(uri.toString())).orElse(List.of()),
                "completed_urls",
                List.of(),
                "id",
                "evt_" + UUID.randomUUID().toString().replace("-", ""),
                "user_id",
                "user_simulated",
                "status",
                "pending",
                "object",
                "Event",
                "result",
                tracker.json(clock.instant())));
    }

    /** Waits for the first answer to each copy; repetitions come later. */
    void tell(Bytes body, String trackingCode, EventOrder order) throws InterruptedException {
        if (order.delay().isPositive()) {
            later.after(order.delay(), () -> copies(body, trackingCode, order));
        } else {
            copies(body, trackingCode, order);
        }
    }

    private void copies(Bytes body, String trackingCode, EventOrder order) throws InterruptedException {
        for (int copy = 0; copy < order.copies(); copy++) {
            attempt(body, trackingCode, 1);
        }
    }

    private void attempt(Bytes body, String trackingCode, int attempt) throws InterruptedException {
        Optional<URI> to = target;
        if (to.isEmpty()) {
            return;
        }
        int status = post(to.get(), body);
        ledger.append(
                "carrier",
                status >= 200 && status < 300 ? "webhook" : "webhook-failed",
                Map.of("tracking", trackingCode, "attempt", Integer.toString(attempt), "status", "" + status),
                body);
        if ((status < 200 || status >= 300) && attempt < ATTEMPTS) {
            later.after(Duration.ofSeconds(1L << attempt), () -> attempt(body, trackingCode, attempt + 1));
        }
    }

    private int post(URI to, Bytes body) throws InterruptedException {
        String key = Normalizer.normalize(secret, Normalizer.Form.NFKD);
        var request = HttpRequest.newBuilder(to)
                .timeout(Duration.ofSeconds(7))
                .header("Content-Type", "application/json")
                .header("User-Agent", "EasyPost Webhook (simulated)")
                .header("X-Hmac-Signature", "hmac-sha256-hex=" + Signatures.hmacHex(key, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toArray()))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
