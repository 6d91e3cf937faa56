package io.dropline.stores.shopify.inventory;

import io.dropline.inventory.shelf.Publishing;
import io.dropline.inventory.shelf.ShelfNews;
import io.dropline.platform.RecurringJob;
import io.dropline.stores.StoreKind;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Publishes every minute what differs between what stores show and what they should. */
@Component
class StockJob implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(StockJob.class);
    private final ShelfNews news;
    private final Publishing publishing;

    StockJob(ShelfNews news, Publishing publishing) {
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
        for (ShelfNews.Wanted shelf : news.publishing(StoreKind.SHOPIFY.name())) {
            try {
                publishing.next(shelf.merchant(), shelf.storeId());
            } catch (RuntimeException e) {
                LOG.error("The stock of store {} could not be published", shelf.storeId(), e); // the others still are
            }
        }
    }
}
