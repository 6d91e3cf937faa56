package io.dropline.bench.orders;

import io.dropline.bench.house.Desk;
import io.dropline.bench.house.Shop;
import io.dropline.bench.measure.Rate;
import io.dropline.bench.measure.Stopwatch;
import io.dropline.mailroom.Inbox;
import io.dropline.mailroom.InboxDraft;
import io.dropline.mailroom.Mailroom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders through the application: from the inbox to purchase orders and the outbox. */
public final class StraightThrough {
    private final Inbox inbox;
    private final Mailroom mailroom;
    private final JdbcClient jdbc;
    private final Shop shop;
    private final OrderDocuments documents;

    public StraightThrough(Desk desk, Shop shop, OrderDocuments documents) {
        this.inbox = desk.part(Inbox.class);
        this.mailroom = desk.part(Mailroom.class);
        this.jdbc = desk.part(JdbcClient.class);
        this.shop = shop;
        this.documents = documents;
    }

    /** Puts documents into the inbox, where they wait. */
    public void deliver(long from, int count) {
        for (List<Long> batch : OrderDocuments.batches(from, count)) {
            inbox.acceptAll(batch.stream().map(this::draft).toList());
        }
    }

    /** Handles all that waits. */
    public Rate handle(Stopwatch watch) {
        Stopwatch.Running running = watch.start();
        int handled = mailroom.handleIncoming();
        return running.stop().over(handled);
    }

    /** Compares what is there after the first {@code count} orders with what must be. */
    public void verify(int count) {
        long purchaseOrders = 0;
        for (int i = 0; i < count; i++) {
            purchaseOrders += OrderDocuments.suppliers(i);
        }
        Map<String, Long> expected = new LinkedHashMap<>();
        expected.put("inbox where state = 'HANDLED'", (long) count);
        expected.put("customer_order where life = 'OPEN'", (long) count);
        expected.put("order_line where allocated = quantity", 2L * count);
        expected.put("routing_decision", (long) count);
        expected.put("order_promise", (long) count);
        expected.put("purchase_order where state = 'ISSUED'", purchaseOrders);
        expected.put("purchase_order_line", 2L * count);
        expected.put("outbox where kind = 'po.email' and state = 'PENDING'", purchaseOrders);
        expected.put("outbox where kind = 'mail.customer' and state = 'PENDING'", (long) count);
        expected.put("problem", 0L);
        expected.forEach((what, wanted) -> {
            long found =
                    jdbc.sql("select count(*) from " + what).query(Long.class).single();
            if (found != wanted) {
                throw new IllegalStateException("%d rows expected in %s: %d".formatted(wanted, what, found));
            }
        });
    }

    private InboxDraft draft(long number) {
        return new InboxDraft(
                shop.merchant(),
                "shopify:" + shop.store(),
                "webhook-" + number,
                "shopify.orders/create",
                Map.of(
                        "content-type",
                        "application/json",
                        "x-shopify-topic",
                        "orders/create",
                        "x-shopify-shop-domain",
                        shop.domain(),
                        "x-shopify-webhook-id",
                        "webhook-" + number),
                documents.body(number));
    }
}
