package io.dropline.bench.orders;

import io.dropline.bench.house.Ground;
import io.dropline.bench.house.Shop;
import io.dropline.bench.measure.Latencies;
import io.dropline.bench.measure.Rate;
import io.dropline.bench.measure.Stopwatch;
import io.dropline.platform.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** What one would write without group commit: the inbox's rows, each in a commit of its own, by so many connections of plain JDBC. */
@SuppressWarnings("InlineFormatString") // a statement is easier to read on its own
public final class RowByRow {
    private static final String HEADERS = """
            {"content-type":"application/json","x-shopify-topic":"orders/create","x-shopify-shop-domain":"bench.myshopify.com",\
            "x-shopify-webhook-id":"webhook-%d","x-shopify-api-version":"2026-01","x-shopify-hmac-sha256":"%s"}""";

    private RowByRow() {}

    public record Outcome(Rate rate, Latencies latencies) {}

    public static Outcome run(
            Ground ground, String url, Shop shop, OrderDocuments documents, Size size, Stopwatch watch)
            throws InterruptedException, ExecutionException {
        AtomicLong numbers = new AtomicLong();
        CompletableFuture<Stopwatch.Spent> spent = watch.later(size.warmUp(), size.measured());
        long from = System.nanoTime() + size.warmUp().toNanos();
        long to = from + size.measured().toNanos();
        List<Latencies> parts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(size.connections())) {
            List<Future<Latencies>> running = new ArrayList<>();
            for (int i = 0; i < size.connections(); i++) {
                running.add(threads.submit(() -> insert(ground, url, shop, documents, numbers, from, to)));
            }
            for (Future<Latencies> one : running) {
                parts.add(one.get());
            }
        }
        Latencies latencies = Latencies.of(parts);
        return new Outcome(spent.join().over(latencies.count()), latencies);
    }

    private static Latencies insert(
            Ground ground, String url, Shop shop, OrderDocuments documents, AtomicLong numbers, long from, long to)
            throws SQLException {
        Latencies latencies = new Latencies();
        try (Connection connection = ground.connect(url);
                PreparedStatement insert = connection.prepareStatement("""
                        insert into inbox (merchant_id, id, source, event_key, kind, received_at, headers, body, state, next_attempt_at)
                        values (?, ?, ?, ?, 'shopify.orders/create', ?, ?::jsonb, ?, 'RECEIVED', ?)""")) {
            for (long now = System.nanoTime(); now < to; now = System.nanoTime()) {
                long number = numbers.getAndIncrement();
                byte[] body = documents.body(number);
                OffsetDateTime at = OffsetDateTime.now(java.time.ZoneOffset.UTC);
                insert.setObject(1, shop.merchant().value());
                insert.setObject(2, Ids.next());
                insert.setString(3, "shopify:" + shop.store());
                insert.setString(4, "webhook-" + number);
                insert.setObject(5, at);
                insert.setString(6, HEADERS.formatted(number, "0123456789012345678901234567890123456789abc="));
                insert.setBytes(7, body);
                insert.setObject(8, at);
                long began = System.nanoTime();
                insert.executeUpdate();
                long ended = System.nanoTime();
                if (ended >= from && ended < to) {
                    latencies.add(ended - began);
                }
            }
        }
        return latencies;
    }
}
