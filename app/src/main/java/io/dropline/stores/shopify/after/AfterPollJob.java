package io.dropline.stores.shopify.after;

import io.dropline.platform.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Looks soon: what the store's staff paid back must not be paid back here once more. */
@Component
class AfterPollJob implements RecurringJob {
    private final AfterPoll poll;

    AfterPollJob(AfterPoll poll) {
        this.poll = poll;
    }

    @Override
    public String name() {
        return "shopify.after-poll";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        poll.pollAll();
    }
}
