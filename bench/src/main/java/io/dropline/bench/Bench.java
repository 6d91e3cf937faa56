package io.dropline.bench;

import io.dropline.bench.feed.FeedBench;
import io.dropline.bench.house.Desk;
import io.dropline.bench.house.Ground;
import io.dropline.bench.house.Shop;
import io.dropline.bench.measure.Rate;
import io.dropline.bench.measure.Report;
import io.dropline.bench.orders.Floor;
import io.dropline.bench.orders.OrderDocuments;
import io.dropline.bench.orders.RowByRow;
import io.dropline.bench.orders.Size;
import io.dropline.bench.orders.StraightThrough;
import io.dropline.bench.orders.WebhookLoad;
import io.dropline.platform.secrets.SecretBox;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures, in one run on one PostgreSQL: a) webhooks stored over HTTP, beside rows inserted one by one; b) orders straight through from the inbox to
 * the outbox, beside c) the same rows written by plain JDBC in batches.
 */
public final class Bench {
    private static final int BAD_USAGE = 64;

    private final Size size;
    private final Report report;
    private final OrderDocuments documents = new OrderDocuments();

    Bench(Size size, Report report) {
        this.size = size;
        this.report = report;
    }

    static void main(String[] arguments) throws Exception {
        List<String> options = List.of(arguments);
        if (!options.isEmpty() && options.getFirst().equals("feed")) {
            FeedBench.main(options.subList(1, options.size()));
            return;
        }
        if (!options.isEmpty() && options.getFirst().equals("replay")) {
            ReplayBench.main(options.subList(1, options.size()));
            return;
        }
        if (!options.isEmpty() && !options.equals(List.of("--quick"))) {
            System.err.println(
                    "bench takes --quick (a look whether it works, in seconds), or nothing; before it \"feed\" for stock feeds, \"replay\" for other routing rules");
            System.exit(BAD_USAGE);
        }
        new Bench(options.isEmpty() ? Size.full() : Size.quick(), new Report(System.out)).run();
    }

    void run() throws SQLException, IOException, GeneralSecurityException, InterruptedException, ExecutionException {
        try (Ground ground = Ground.open()) {
            report.settings(settings(ground));
            report.heading();
            String url = ground.database("desk");
            try (Desk desk = Desk.open(ground, url)) {
                Shop shop = Shop.open(desk.part(JdbcClient.class), desk.part(SecretBox.class));
                webhooks(ground, desk, shop);
                orders(ground, url, desk, shop);
            }
        }
    }

    private void webhooks(Ground ground, Desk desk, Shop shop)
            throws SQLException, IOException, GeneralSecurityException, InterruptedException, ExecutionException {
        WebhookLoad.Outcome stored = WebhookLoad.run(desk.port(), shop, documents, size, ground.stopwatch());
        JdbcClient jdbc = desk.part(JdbcClient.class);
        long rows = jdbc.sql("select count(*) from inbox").query(Long.class).single();
        if (rows != stored.sent()) {
            throw new IllegalStateException(rows + " documents stored of " + stored.sent() + " answered");
        }
        report.rate("a   webhooks stored over HTTP, " + size.connections() + " connections", stored.rate());
        report.answers(stored.latencies());
        jdbc.sql("truncate inbox").update();
        String other = ground.migrated("one_by_one");
        ground.settle(other);
        RowByRow.Outcome oneByOne = RowByRow.run(ground, other, shop, documents, size, ground.stopwatch());
        report.rate("a0  one row a commit, " + size.connections() + " JDBC connections", oneByOne.rate());
        report.answers(oneByOne.latencies());
        report.ratio("    a / a0", stored.rate().to(oneByOne.rate()), 1.0);
    }

    private void orders(Ground ground, String url, Desk desk, Shop shop)
            throws SQLException, InterruptedException, ExecutionException {
        List<Floor> floors = List.of(
                new Floor(ground, url, ground.migrated("floor_1")), new Floor(ground, url, ground.migrated("floor_2")));
        for (Floor floor : floors) {
            floor.prepare();
        }
        int all = size.warmUpOrders() + size.orders();
        StraightThrough through = new StraightThrough(desk, shop, documents);
        through.deliver(0, size.warmUpOrders());
        ground.settle(url);
        through.handle(ground.stopwatch());
        through.verify(size.warmUpOrders());
        through.deliver(size.warmUpOrders(), size.orders());
        ground.settle(url);
        Rate sentOn = through.handle(ground.stopwatch());
        through.verify(all);
        report.rate("b   orders from the inbox to purchase orders and the outbox", sentOn);
        Rate best = sentOn;
        for (int threads = 1; threads <= floors.size(); threads++) {
            Rate floor = floor(ground, floors.get(threads - 1), threads);
            report.rate("c   the same rows by plain JDBC, " + threads + (threads == 1 ? " thread" : " threads"), floor);
            best = threads == 1 || floor.perSecond() > best.perSecond() ? floor : best;
        }
        report.ratio("    b / c, the better", sentOn.to(best), 0.5);
    }

    private Rate floor(Ground ground, Floor floor, int threads)
            throws SQLException, InterruptedException, ExecutionException {
        floor.deliver();
        ground.settle(floor.target());
        floor.write(0, size.warmUpOrders(), threads, ground.stopwatch());
        ground.settle(floor.target());
        Rate rate = floor.write(size.warmUpOrders(), size.warmUpOrders() + size.orders(), threads, ground.stopwatch());
        floor.verify();
        return rate;
    }

    private Map<String, String> settings(Ground ground) throws SQLException, IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        Runtime runtime = Runtime.getRuntime();
        settings.put("processors", Integer.toString(runtime.availableProcessors()));
        settings.put("java", Runtime.version() + ", at most " + (runtime.maxMemory() >> 20) + " MB heap");
        settings.putAll(ground.settings());
        settings.put("document", documents.body(0).length + " bytes, 2 lines; half of the orders take two suppliers");
        settings.put(
                "webhooks",
                size.warmUp().toMillis() + " ms to warm up, " + size.measured().toMillis() + " ms measured");
        settings.put(
                "orders",
                "%,d to warm up, %,d measured, %d in a transaction"
                        .formatted(size.warmUpOrders(), size.orders(), Size.BATCH));
        return settings;
    }
}
