package io.dropline.stores.shopify.inventory;

import io.dropline.inventory.shelf.ShelfNews;
import io.dropline.platform.RecurringJob;
import io.dropline.stores.StoreKind;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads back once a day what each store shows, several at once: one with many products takes its time and holds up no other. */
@Component
class ShelfReadingJob implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(ShelfReadingJob.class);
    private static final int AT_ONCE = 8;
    private final ShelfReader reader;
    private final ShelfNews news;

    ShelfReadingJob(ShelfReader reader, ShelfNews news) {
        this.reader = reader;
        this.news = news;
    }

    @Override
    public String name() {
        return "shopify.stock-reading";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        try (ExecutorService readings = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofVirtual().name("shelf-reading-", 0).factory())) {
            news.toRead(StoreKind.SHOPIFY.name()).forEach(shelf -> readings.execute(() -> read(shelf)));
        }
    }

    private void read(ShelfNews.Wanted shelf) {
        try {
            reader.read(shelf);
        } catch (RuntimeException e) {
            LOG.error("The figures of store {} could not be read", shelf.storeId(), e);
        }
    }
}
