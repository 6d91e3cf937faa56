package io.dropline.stores.shopify;

import io.dropline.platform.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Polls often: a lost webhook is found within a minute, and a store's cost bucket hardly notices an empty page. */
@Component
class ShopifyPollJob implements RecurringJob {
    private final ShopifyPoll poll;

    ShopifyPollJob(ShopifyPoll poll) {
        this.poll = poll;
    }

    @Override
    public String name() {
        return "shopify.poll";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        poll.pollAll();
    }
}
