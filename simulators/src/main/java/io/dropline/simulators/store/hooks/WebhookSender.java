package io.dropline.simulators.store.hooks;

import io.dropline.simulators.ground.Bytes;
import io.dropline.simulators.ground.Json;
import io.dropline.simulators.ground.Later;
import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.ground.Signatures;
import io.dropline.simulators.store.book.Happening;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends what happened to everybody who subscribed. Connects within 1 s, expects 2xx within 5 s, repeats with the same webhook id
 * after the delays given; a redirect is a failure.
 */
public final class WebhookSender implements AutoCloseable {
    private final String shopDomain;
    private final String apiVersion;
    private final List<Duration> retries;
    private final Ledger ledger;
    private final Later later = new Later();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final Lanes lanes = new Lanes(later);
    private final AtomicInteger count = new AtomicInteger();
    private final List<Delivery> keptBack = new ArrayList<>();
    private final Random random = new Random(7);
    private volatile String secret;
    private volatile Disorder disorder = Disorder.NONE;

    /** @param retries how long to wait before each repetition; the real store: 8 within 4 hours */
    public WebhookSender(String shopDomain, String apiVersion, String secret, List<Duration> retries, Ledger ledger) {
        this.shopDomain = shopDomain;
        this.apiVersion = apiVersion;
        this.secret = secret;
        this.retries = List.copyOf(retries);
        this.ledger = ledger;
    }

    public void subscribe(Subscription subscription) {
        subscriptions.add(subscription);
    }

    public boolean unsubscribe(long id) {
        return subscriptions.removeIf(subscription -> subscription.id() == id);
    }

    public List<Subscription> subscriptions() {
        return List.copyOf(subscriptions);
    }

    public void signWith(String newSecret) {
        secret = newSecret;
    }

    public void behave(Disorder newDisorder) {
        disorder = newDisorder;
        if (newDisorder.shuffleWindow() < 2) {
            release();
        }
    }

    /** Queues what happened; never waits for an answer. */
    public void send(Happening happening) {
        String eventId = UUID.randomUUID().toString();
        for (Happening.Message message : happening.messages()) {
            Bytes body = Json.bytes(message.payload());
            for (Subscription subscription : subscriptions) {
                if (subscription.hears(message.topic())) {
                    queue(new Delivery(
                            UUID.randomUUID().toString(),
                            eventId,
                            message.topic(),
                            subscription.target(),
                            happening.at(),
                            happening.orderId(),
                            body));
                }
            }
        }
    }

    private void queue(Delivery delivery) {
        Disorder now = disorder;
        if (now.dropEvery() > 0 && count.incrementAndGet() % now.dropEvery() == 0) {
            log("webhook-dropped", delivery, 0, 0);
            return;
        }
        if (now.shuffleWindow() < 2) {
            dispatch(delivery, now);
            return;
        }
        boolean full;
        synchronized (keptBack) {
            keptBack.add(delivery);
            full = keptBack.size() >= now.shuffleWindow();
        }
        if (full) {
            release();
        }
    }

    /** Sends what is kept back for shuffling, in another order, each in a lane of its own. */
    public void release() {
        List<Delivery> batch;
        synchronized (keptBack) {
            batch = new ArrayList<>(keptBack);
            keptBack.clear();
            Collections.shuffle(batch, random);
        }
        for (int i = 0; i < batch.size(); i++) {
            Delivery delivery = batch.get(i);
            // A little apart, so that the order in which they arrive is the order drawn.
            later.after(Duration.ofMillis(30L * i), () -> attempt(delivery, 0));
        }
    }

    private void dispatch(Delivery delivery, Disorder now) {
        for (int copy = 0; copy < now.copies(); copy++) {
            lanes.inOrder(delivery.orderId(), now.delay(), () -> attempt(delivery, 0));
        }
    }

    private void attempt(Delivery delivery, int attempt) throws InterruptedException {
        int status = post(delivery);
        boolean taken = status >= 200 && status < 300;
        log(taken ? "webhook" : "webhook-failed", delivery, attempt, status);
        if (!taken && attempt < retries.size()) {
            later.after(retries.get(attempt), () -> attempt(delivery, attempt + 1));
        }
    }

    private int post(Delivery delivery) throws InterruptedException {
        var request = HttpRequest.newBuilder(delivery.target())
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .header("User-Agent", "Shopify-Captain-Hook")
                .header("X-Shopify-Topic", delivery.topic())
                .header("X-Shopify-Hmac-Sha256", Signatures.hmacBase64(secret, delivery.body()))
                .header("X-Shopify-Shop-Domain", shopDomain)
                .header("X-Shopify-API-Version", apiVersion)
                .header("X-Shopify-Webhook-Id", delivery.webhookId())
                .header("X-Shopify-Event-Id", delivery.eventId())
                .header("X-Shopify-Triggered-At", delivery.triggeredAt().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(delivery.body().toArray()))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private void log(String kind, Delivery delivery, int attempt, int status) {
        ledger.append(
                "store",
                kind,
                Map.of(
                        "topic", delivery.topic(),
                        "webhookId", delivery.webhookId(),
                        "eventId", delivery.eventId(),
                        "orderId", Long.toString(delivery.orderId()),
                        "attempt", Integer.toString(attempt),
                        "status", Integer.toString(status),
                        "target", delivery.target().toString()),
                delivery.body());
    }

    /** Deliveries that wait for their turn, their answer or their repetition. */
    public int waiting() {
        synchronized (keptBack) {
            return later.waiting() + keptBack.size();
        }
    }

    @Override
    public void close() {
        later.close();
        http.shutdownNow();
    }
}
