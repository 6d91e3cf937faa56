package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.fulfillment.FulfillmentProcess;
import io.dropline.orders.Payment;
import io.dropline.orders.Risk;
import io.dropline.orders.StoreOrder;
import io.dropline.platform.Address;
import io.dropline.platform.db.Moments;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two orders want the last unit at the same moment, each in a transaction of its own: it is sold once, and the other waits for a person. */
class LastUnitRaceScenarios {
    private static final int ROUNDS = 1_000;
    private static final BigDecimal PRICE = new BigDecimal("1500.00");

    private final House house = House.OPEN;
    private final JdbcClient jdbc = house.bean(JdbcClient.class);
    private final FulfillmentProcess process = house.bean(FulfillmentProcess.class);
    private final TransactionTemplate transaction = house.bean(TransactionTemplate.class);

    @Test
    @Timeout(120)
    void theLastUnitIsSoldOnce() throws Exception {
        race(false);
    }

    /** The supplier's figure is of before both orders, and arrives among them: what was bought since it was made still counts. */
    @Test
    @Timeout(120)
    void aFigureThatArrivesBetweenThemSellsNothingTwice() throws Exception {
        race(true);
    }

    private void race(boolean figures) throws Exception {
        try (Desk desk = new Desk()) {
            UUID supplier = desk.supplier("NORDIC");
            lastUnits(desk, supplier);
            int runners = figures ? 3 : 2;
            CyclicBarrier start = new CyclicBarrier(runners);
            try (ExecutorService threads = Executors.newFixedThreadPool(runners)) {
                List<Future<?>> running = new ArrayList<>();
                for (String side : List.of("A", "B")) {
                    running.add(threads.submit(() -> {
                        for (int round = 0; round < ROUNDS; round++) {
                            start.await();
                            process.arrived(desk.merchant, List.of(order(desk, side, round)));
                        }
                        return null;
                    }));
                }
                if (figures) {
                    running.add(threads.submit(() -> {
                        for (int round = 0; round < ROUNDS; round++) {
                            start.await();
                            says(desk, supplier, sku(round));
                        }
                        return null;
                    }));
                }
                for (Future<?> one : running) {
                    one.get();
                }
            }

            assertThat(
                            count(
                                    desk,
                                    "select count(*) from (select sku from purchase_order_line where merchant_id = ? group by sku having sum(quantity) = 1) t"))
                    .isEqualTo(ROUNDS);
            assertThat(count(desk, "select sum(quantity) from purchase_order_line where merchant_id = ?"))
                    .isEqualTo(ROUNDS);
            assertThat(
                            count(
                                    desk,
                                    "select count(*) from order_hold where merchant_id = ? and policy = 'no-supply' and released_at is null"))
                    .isEqualTo(ROUNDS);
            assertThat(count(
                            desk, "select count(*) from stock where merchant_id = ? and on_hand = 1 and committed = 1"))
                    .isEqualTo(ROUNDS);
        }
    }

    private void lastUnits(Desk desk, UUID supplier) {
        UUID merchant = desk.merchant.value();
        jdbc.sql("""
                insert into product (merchant_id, sku, title, brand, weight_grams, updated_at)
                select ?, 'LAST-' || n, 'The last ' || n, 'Harvia', 1000, now() from generate_series(0, ?) as n""").params(merchant, ROUNDS - 1).update();
        jdbc.sql("""
                insert into offer (merchant_id, supplier_id, sku, supplier_sku, unit_cost, updated_at)
                select merchant_id, ?, sku, sku, 900, now() from product where merchant_id = ?""").params(supplier, merchant).update();
        jdbc.sql("""
                insert into stock (merchant_id, supplier_id, sku, on_hand, as_of)
                select merchant_id, supplier_id, sku, 1, ? from offer where merchant_id = ?""").params(Moments.toSql(made()), merchant).update();
    }

    /**
     * A figure as a feed sets it. The row is locked by a statement of its own, so that the one that counts what was bought since begins when the
     * orders that had the row before are committed; a single statement would count what it saw when it began to wait.
     */
    private void says(Desk desk, UUID supplier, String sku) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("select 1 from stock where merchant_id = ? and supplier_id = ? and sku = ? for update")
                    .params(desk.merchant.value(), supplier, sku)
                    .query(Integer.class)
                    .list();
            jdbc.sql("""
                    update stock s set on_hand = 1, as_of = ?, committed = (
                        select coalesce(sum(l.quantity - l.refused - l.cancelled), 0) from purchase_order_line l
                        join purchase_order p on p.merchant_id = l.merchant_id and p.id = l.purchase_order_id
                        where l.merchant_id = s.merchant_id and p.supplier_id = s.supplier_id and l.sku = s.sku and p.issued_at > ?)
                    where s.merchant_id = ? and s.supplier_id = ? and s.sku = ?""")
                    .params(Moments.toSql(made()), Moments.toSql(made()), desk.merchant.value(), supplier, sku)
                    .update();
        });
    }

    private static Instant made() {
        return House.OPENING.minus(Duration.ofHours(1));
    }

    private static String sku(int round) {
        return "LAST-" + round;
    }

    private static StoreOrder order(Desk desk, String side, int round) {
        Instant now = Desk.clock().instant();
        String name = side + round;
        return new StoreOrder(
                desk.storeId,
                "gid://shopify/Order/" + name,
                "#" + name,
                now,
                now,
                null,
                Payment.PAID,
                Risk.LOW,
                false,
                "USD",
                PRICE,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                PRICE,
                "Customer " + name,
                name + "@example.com",
                "",
                new Address("Customer " + name, "", "1 Main Street", "", "Seattle", "WA", "98101", "US", ""),
                "",
                List.of(new StoreOrder.Line(
                        "gid://shopify/LineItem/" + name,
                        sku(round),
                        "The last",
                        1,
                        PRICE,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        true)));
    }

    private int count(Desk desk, String sql) {
        return jdbc.sql(sql).param(desk.merchant.value()).query(Integer.class).single();
    }
}
