package io.dropline.feeds.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.feeds.FeedRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Files come while orders lock stock in whatever order they please. */
class FeedTrafficTest {
    private static final int OFFERS = 12_000;
    private static final int BUYERS = 3;

    private final FeedDesk desk = new FeedDesk();

    @Test
    void noDeadlockAndNoUnitForgotten() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        desk.offers(OFFERS, 50);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger bought = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(BUYERS)) {
            List<Future<?>> buyers = new ArrayList<>();
            for (int i = 0; i < BUYERS; i++) {
                SplittableRandom random = new SplittableRandom(seed + i);
                buyers.add(threads.submit(() -> {
                    while (!over.get()) {
                        buy(random);
                        bought.incrementAndGet();
                    }
                    return null;
                }));
            }
            for (int file = 0; file < 6; file++) {
                List<FeedRow> rows = new ArrayList<>();
                for (int i = 0; i < OFFERS; i++) {
                    rows.add(FeedDesk.row(i, 60 + (i + file) % 20, null));
                }
                desk.at(Instant.now());
                assertThat(desk.full("file " + file, rows)).isInstanceOf(FeedOutcome.Applied.class);
            }
            over.set(true);
            for (Future<?> buyer : buyers) {
                buyer.get();
            }
        }
        assertThat(bought.get()).isPositive();
        // every unit bought after the last file was made is committed, and none that was bought before
        assertThat(desk.count("stock s", """
                        committed <> coalesce((
                            select sum(l.quantity) from purchase_order p
                            join purchase_order_line l on l.merchant_id = p.merchant_id and l.purchase_order_id = p.id
                            where p.merchant_id = s.merchant_id and p.supplier_id = s.supplier_id and l.sku = s.sku
                                and p.issued_at > '%s'), 0)""".formatted(desk.now())))
                .as("rows whose committed units are not those on purchase orders, %d bought", bought.get())
                .isZero();
        assertThat(desk.count("stock", "on_hand not between 60 and 79")).isZero();
    }

    /** As an order does: locks the stock, then issues. Greater keys first, the other way round than files go. */
    private void buy(SplittableRandom random) {
        int one = random.nextInt(OFFERS);
        int other = random.nextInt(OFFERS);
        desk.transaction(() -> {
            for (int offer : one == other ? new int[] {one} : new int[] {Math.max(one, other), Math.min(one, other)}) {
                desk.jdbc
                        .sql("select sku from stock where merchant_id = ? and supplier_id = ? and sku = ? for update")
                        .params(desk.merchant.value(), desk.supplier, FeedDesk.sku(offer))
                        .query(String.class)
                        .single();
                desk.purchaseOrder(offer, 1, Instant.now());
            }
        });
    }
}
