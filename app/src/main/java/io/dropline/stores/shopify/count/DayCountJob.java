package io.dropline.stores.shopify.count;

import io.dropline.finance.totals.StoreCounts;
import io.dropline.finance.totals.StoreCounts.Uncounted;
import io.dropline.platform.RecurringJob;
import io.dropline.stores.StoreKind;
import io.dropline.stores.shopify.api.GraphqlAnswer;
import io.dropline.stores.shopify.api.GraphqlDocument;
import io.dropline.stores.shopify.api.ShopifyGraphql;
import io.dropline.stores.shopify.api.StoreKey;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts the orders of days that are over, a query a day and store. What a store does not tell now is asked again at the next run. */
@Component
class DayCountJob implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(DayCountJob.class);
    private final StoreCounts counts;
    private final ShopifyGraphql graphql;

    DayCountJob(StoreCounts counts, ShopifyGraphql graphql) {
        this.counts = counts;
        this.graphql = graphql;
    }

    @Override
    public String name() {
        return "shopify.day-count-poll";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run() {
        counts.uncounted(StoreKind.SHOPIFY.name()).forEach(this::count);
    }

    private void count(Uncounted day) {
        String query = "created_at:>='%sT00:00:00Z' created_at:<'%sT00:00:00Z'"
                .formatted(day.day(), day.day().plusDays(1));
        GraphqlAnswer answer = graphql.call(
                new StoreKey(day.merchant(), day.storeId()), GraphqlDocument.ORDERS_COUNT, Map.of("query", query));
        if (answer instanceof GraphqlAnswer.Data(var data, var _)
                && data.path("ordersCount").path("precision").asString("").equals("EXACT")) {
            counts.counted(day, data.path("ordersCount").path("count").asInt());
        } else {
            LOG.warn("The orders of store {} on {} could not be counted: {}", day.storeId(), day.day(), answer);
        }
    }
}
