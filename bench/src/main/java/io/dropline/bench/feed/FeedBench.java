package io.dropline.bench.feed;

import io.dropline.bench.house.Desk;
import io.dropline.bench.house.Ground;
import io.dropline.bench.house.Shop;
import io.dropline.bench.measure.HeapWatch;
import io.dropline.bench.measure.Latencies;
import io.dropline.bench.measure.Rate;
import io.dropline.bench.measure.Report;
import io.dropline.bench.measure.Stopwatch;
import io.dropline.bench.orders.OrderDocuments;
import io.dropline.feeds.guard.FeedTolerances;
import io.dropline.feeds.run.FeedDelivery;
import io.dropline.feeds.run.FeedOutcome;
import io.dropline.feeds.run.FeedRuns;
import io.dropline.feeds.run.ProgressListener;
import io.dropline.feeds.run.Scope;
import io.dropline.platform.Ids;
import io.dropline.platform.secrets.SecretBox;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A full stock feed into as many offers: its rate beside the floor's in the same run, the heap it takes, and how much longer orders wait for their
 * answer meanwhile.
 */
public final class FeedBench {
    private static final int BAD_USAGE = 64;
    private static final int ROUNDS = 3;
    /** With and without a feed. The slowest answers say most about the disk of their second, so there are more of these. */
    private static final int TURNS = 5;

    private static final UUID FEED = Ids.next();

    private final int rows;
    private final Duration orders;
    private final Report report;

    FeedBench(int rows, Duration orders, Report report) {
        this.rows = rows;
        this.orders = orders;
        this.report = report;
    }

    public static void main(List<String> options) throws Exception {
        if (!options.isEmpty() && !options.equals(List.of("--quick"))) {
            System.err.println("bench feed takes --quick (a look whether it works, in seconds), or nothing");
            System.exit(BAD_USAGE);
        }
        Report report = new Report(System.out);
        (options.isEmpty()
                        ? new FeedBench(1_000_000, Duration.ofSeconds(20), report)
                        : new FeedBench(20_000, Duration.ofSeconds(2), report))
                .run();
    }

    void run() throws SQLException, IOException, InterruptedException, ExecutionException {
        try (Ground ground = Ground.open()) {
            report.settings(ground.settings());
            String url = ground.database("desk");
            try (Desk desk = Desk.open(ground, url)) {
                JdbcClient jdbc = desk.part(JdbcClient.class);
                Shop shop = Shop.open(jdbc, desk.part(SecretBox.class));
                UUID supplier = jdbc.sql("select id from supplier where code = 'S0'")
                        .query(UUID.class)
                        .single();
                FeedCatalogue catalogue = new FeedCatalogue(shop.merchant().value(), supplier);
                fill(ground, url, catalogue, false);
                String other = ground.migrated("floor");
                fill(ground, other, catalogue, true);
                Shelf shelf = new Shelf(rows);
                try (Connection connection = ground.connect(other)) {
                    rates(ground, List.of(url, other), desk, shelf, catalogue, new FeedFloor(connection, catalogue));
                }
                answers(desk, shop, shelf, catalogue);
            }
        }
    }

    private void fill(Ground ground, String url, FeedCatalogue catalogue, boolean alone) throws SQLException {
        try (Connection connection = ground.connect(url)) {
            if (alone) {
                catalogue.alone(connection);
            }
            catalogue.fill(connection, rows);
        }
    }

    private void rates(
            Ground ground, List<String> urls, Desk desk, Shelf shelf, FeedCatalogue catalogue, FeedFloor floor)
            throws SQLException, IOException {
        report.heading();
        for (int every : List.of(10, 1)) {
            String changed = every == 1 ? "all changed" : "one tenth changed";
            List<Round> rounds = new ArrayList<>();
            for (int i = 0; i <= ROUNDS; i++) {
                shelf.change(every);
                for (String url : urls) {
                    ground.settle(url);
                }
                Round round = round(ground, desk, shelf, catalogue, floor);
                if (i > 0) { // the first of each kind warms up
                    rounds.add(round);
                }
            }
            rounds.sort(Comparator.comparingDouble(Round::ratio));
            Round middle = rounds.get(ROUNDS / 2);
            report.rate("d   %,d rows, %s".formatted(rows, changed), middle.feed());
            report.rate("d0  the same rows copied and merged in one statement", middle.floor());
            report.ratio("    d / d0, the middle one of %d rounds".formatted(ROUNDS), middle.ratio(), 0.4);
            report.most(
                    "    heap in use above idle, with garbage",
                    rounds.stream().mapToDouble(Round::megabytes).max().orElseThrow(),
                    "MB",
                    256);
            verify(desk, shelf, catalogue);
        }
    }

    private record Round(Rate floor, Rate feed, double megabytes) {
        double ratio() {
            return feed.to(floor);
        }
    }

    private Round round(Ground ground, Desk desk, Shelf shelf, FeedCatalogue catalogue, FeedFloor floor)
            throws SQLException, IOException {
        Stopwatch.Running running = ground.stopwatch().start();
        floor.take(shelf.file());
        Rate floorRate = running.stop().over(rows);
        try (HeapWatch heap = new HeapWatch()) {
            running = ground.stopwatch().start();
            take(desk, shelf, catalogue);
            return new Round(floorRate, running.stop().over(rows), heap.megabytes());
        }
    }

    private void answers(Desk desk, Shop shop, Shelf shelf, FeedCatalogue catalogue)
            throws InterruptedException, ExecutionException {
        SteadyOrders steady = new SteadyOrders(desk, shop, new OrderDocuments());
        steady.run(orders);
        List<Latencies> without = new ArrayList<>();
        List<Latencies> with = new ArrayList<>();
        int files = 0;
        for (int i = 0; i < TURNS; i++) { // in turn, since a disk is not the same at all times
            without.add(steady.run(orders));
            AtomicBoolean over = new AtomicBoolean();
            int first = files;
            CompletableFuture<Integer> feeding =
                    CompletableFuture.supplyAsync(() -> feeds(desk, shelf, catalogue, first, over));
            with.add(steady.run(orders));
            over.set(true);
            files = feeding.get();
        }
        Latencies alone = Latencies.of(without);
        Latencies beside = Latencies.of(with);
        report.note(
                "%d orders a second over HTTP, routed and bought all the while".formatted(SteadyOrders.perSecond()));
        report.note("e0  without a feed, %d times in turn with e".formatted(TURNS));
        report.answers(alone);
        report.note("e   while feeds of %,d rows come one after the other, %d in all".formatted(rows, files));
        report.answers(beside);
        report.most("    e / e0, p99", beside.millis(0.99) / alone.millis(0.99), "", 2.0);
    }

    /** One after the other until it is over, each third with all changed; answers how many there were with those before. */
    private static int feeds(Desk desk, Shelf shelf, FeedCatalogue catalogue, int before, AtomicBoolean over) {
        int files = before;
        while (!over.get()) {
            shelf.change(files++ % 3 == 2 ? 1 : 10);
            take(desk, shelf, catalogue);
        }
        return files;
    }

    private static void take(Desk desk, Shelf shelf, FeedCatalogue catalogue) {
        FeedDelivery delivery = new FeedDelivery(
                new io.dropline.platform.MerchantId(catalogue.merchant()),
                FEED,
                catalogue.supplier(),
                Scope.FULL,
                Instant.now(),
                "stock.csv",
                Ids.next().toString(),
                FeedTolerances.DEFAULT,
                Duration.ofHours(1));
        FeedOutcome outcome = desk.part(FeedRuns.class).take(delivery, shelf.file(), ProgressListener.NONE);
        if (!(outcome instanceof FeedOutcome.Applied)) {
            throw new IllegalStateException("The feed was not applied: " + outcome);
        }
    }

    private static void verify(Desk desk, Shelf shelf, FeedCatalogue catalogue) {
        long wrong = desk.part(JdbcClient.class)
                .sql("select count(*) from stock where supplier_id = ?")
                .param(catalogue.supplier())
                .query(Long.class)
                .single();
        if (wrong != shelf.size()) {
            throw new IllegalStateException(wrong + " rows of stock");
        }
    }
}
