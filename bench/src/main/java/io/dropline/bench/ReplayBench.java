package io.dropline.bench;

import io.dropline.access.Actor;
import io.dropline.bench.house.Desk;
import io.dropline.bench.house.Ground;
import io.dropline.bench.house.Shop;
import io.dropline.bench.measure.HeapWatch;
import io.dropline.bench.measure.Rate;
import io.dropline.bench.measure.Report;
import io.dropline.bench.measure.Stopwatch;
import io.dropline.bench.orders.OrderDocuments;
import io.dropline.bench.orders.StraightThrough;
import io.dropline.lab.replay.Replay;
import io.dropline.lab.replay.Replayed;
import io.dropline.lab.replay.Replays;
import io.dropline.platform.RecurringJob;
import io.dropline.platform.fields.Saved;
import io.dropline.platform.secrets.SecretBox;
import io.dropline.policies.PolicyDocument.Reliability;
import io.dropline.policies.PolicyDocument.RoutingWishes;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many stored decisions a second are asked again under other routing rules, and the heap it takes however many there are. */
final class ReplayBench {
    private static final int BAD_USAGE = 64;
    private static final int DAYS = 30;

    private final int orders;
    private final Report report;

    private ReplayBench(int orders, Report report) {
        this.orders = orders;
        this.report = report;
    }

    static void main(List<String> options) throws SQLException, IOException {
        if (!options.isEmpty() && !options.equals(List.of("--quick"))) {
            System.err.println("bench replay takes --quick (a look whether it works, in seconds), or nothing");
            System.exit(BAD_USAGE);
        }
        new ReplayBench(options.isEmpty() ? 20_000 : 1_000, new Report(System.out)).run();
    }

    private void run() throws SQLException, IOException {
        try (Ground ground = Ground.open()) {
            report.settings(ground.settings());
            String url = ground.database("desk");
            try (Desk desk = Desk.open(ground, url)) {
                Shop shop = Shop.open(desk.part(JdbcClient.class), desk.part(SecretBox.class));
                StraightThrough through = new StraightThrough(desk, shop, new OrderDocuments());
                through.deliver(0, orders);
                through.handle(ground.stopwatch());
                through.verify(orders);
                ground.settle(url);
                report.heading();
                replay(ground, desk, shop); // warms up
                try (HeapWatch heap = new HeapWatch()) {
                    report.rate(
                            "f   %,d decisions asked again under other rules".formatted(orders),
                            replay(ground, desk, shop));
                    report.most("    heap in use above idle, with garbage", heap.megabytes(), "MB", 256);
                }
            }
        }
    }

    private Rate replay(Ground ground, Desk desk, Shop shop) throws SQLException {
        RoutingWishes wishes =
                new RoutingWishes(BigDecimal.ZERO, false, List.of(), List.of(), BigDecimal.ZERO, Reliability.DEFAULT);
        Actor actor = new Actor.Automation(shop.merchant(), "bench");
        Replays replays = desk.part(Replays.class);
        if (!(replays.ask(actor, wishes, DAYS) instanceof Saved.Done<Replay>(Replay asked))) {
            throw new IllegalStateException("The replay was not taken");
        }
        Stopwatch.Running running = ground.stopwatch().start();
        job(desk).run();
        Rate rate = running.stop().over(orders);
        Replayed result =
                replays.find(shop.merchant(), asked.id()).orElseThrow().result();
        if (result == null || result.parts().getFirst().compared() != orders) {
            throw new IllegalStateException("Not all was compared: " + result);
        }
        return rate;
    }

    private static RecurringJob job(Desk desk) {
        return desk.parts(RecurringJob.class).values().stream()
                .filter(one -> one.name().equals("policy-replays"))
                .findFirst()
                .orElseThrow();
    }
}
