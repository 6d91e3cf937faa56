package io.dropline.stores.shopify.inventory;

import io.dropline.inventory.shelf.Publishing;
import io.dropline.inventory.shelf.ShelfNews;
import io.dropline.platform.RecurringJob;
import io.dropline.stores.StoreKind;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads back once a day what stores show, and every minute publishes what differs from what they should. */
@Component
class StockJob implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(StockJob.class);
    private final ShelfReader reader;
    private final ShelfNews news;
    private final Publishing publishing;

    StockJob(ShelfReader reader, ShelfNews news, Publishing publishing) {
        this.reader = reader;
        this.news = news;
        this.publishing = publishing;
    }

    @Override
    public String name() {
        return "shopify.stock";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        String kind = StoreKind.SHOPIFY.name();
        news.toRead(kind).forEach(guarded(reader::read));
        news.publishing(kind).forEach(guarded(shelf -> publishing.next(shelf.merchant(), shelf.storeId())));
    }

    /** A store that cannot be read or told harms no other. */
    private static Consumer<ShelfNews.Wanted> guarded(Consumer<ShelfNews.Wanted> step) {
        return shelf -> {
            try {
                step.accept(shelf);
            } catch (RuntimeException e) {
                LOG.error("The stock of store {} could not be published", shelf.storeId(), e);
            }
        };
    }
}
