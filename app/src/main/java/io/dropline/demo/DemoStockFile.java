package io.dropline.demo;

import io.dropline.access.Actor;
import io.dropline.feeds.format.Layout;
import io.dropline.feeds.guard.FeedTolerances;
import io.dropline.feeds.mapping.Mapping;
import io.dropline.feeds.mapping.ValueRules;
import io.dropline.feeds.run.Scope;
import io.dropline.feeds.setup.Feed;
import io.dropline.feeds.setup.FeedDraft;
import io.dropline.feeds.setup.FeedSchedule;
import io.dropline.feeds.setup.FeedSource;
import io.dropline.feeds.setup.Feeds;
import io.dropline.platform.RecurringJob;
import io.dropline.platform.fields.Saved;
import io.dropline.simulators.files.SupplierFileServer;
import io.dropline.suppliers.Supplier;
import jakarta.annotation.PreDestroy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A supplier who puts a new stock file on its SFTP server every minute, which we fetch as often. */
@Component
@Profile("demo")
class DemoStockFile implements RecurringJob {
    private static final String PATH = "/out/stock.csv";
    private final SupplierFileServer server = SupplierFileServer.start();
    private final DemoCatalogue catalogue;
    private final Clock clock;

    DemoStockFile(DemoCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demo-stock-file";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(55);
    }

    /** Somebody bought a little here, a lorry came there. */
    @Override
    public void run() {
        StringBuilder file = new StringBuilder("Item No;Description;Qty St. Paul;Qty Reno;Dealer Price\r\n");
        for (DemoCatalogue.Offered offer : catalogue.offeredBy(DemoSupplier.NORDIC.name())) {
            int there = ThreadLocalRandom.current().nextInt(offer.stock() * 4 / 5, offer.stock() * 6 / 5 + 2);
            int reno = there / 3;
            file.append(offer.supplierSku())
                    .append(";\"")
                    .append(offer.title())
                    .append("\";")
                    .append(there - reno)
                    .append(';')
                    .append(reno > 40 ? "40+" : String.valueOf(reno))
                    .append(";\"$")
                    .append(offer.cost())
                    .append("\"\r\n");
        }
        server.put(PATH, file.toString().getBytes(StandardCharsets.UTF_8), clock.instant());
    }

    void introduce(Feeds feeds, Actor actor, Supplier supplier) {
        run();
        Saved<Feed> saved = feeds.save(
                actor,
                new FeedDraft(
                        supplier.id(),
                        "stock",
                        Scope.DELTA,
                        new FeedSource.Sftp("127.0.0.1", server.sftpPort(), PATH, SupplierFileServer.USER, false, ""),
                        new FeedSchedule.Every(1),
                        1,
                        FeedTolerances.DEFAULT,
                        SupplierFileServer.PASSWORD));
        if (saved instanceof Saved.Done<Feed>(Feed feed)) {
            feeds.map(
                    actor,
                    feed.id(),
                    new Mapping(
                            Layout.csv(";", 1),
                            "Item No",
                            List.of("Qty St. Paul", "Qty Reno"),
                            "Dealer Price",
                            "",
                            "",
                            "",
                            new ValueRules(".", BigDecimal.ONE, BigDecimal.ONE, Map.of())));
            feeds.trustNewHostKey(actor, feed.id());
        }
    }

    @PreDestroy
    void stop() {
        server.close();
    }
}
