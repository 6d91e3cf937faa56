package io.dropline.feeds.setup;

import io.dropline.feeds.guard.FeedTolerances;
import io.dropline.feeds.run.Scope;
import java.util.UUID;

/**
 * A feed as somebody sets it up. Nothing is checked here: {@link Feeds} says what is wrong.
 *
 * @param name unique for the supplier, for people and addresses: letters, digits, dots, dashes
 * @param expectedMinutes how often the supplier makes a file
 * @param secret password, token or private key; empty leaves what is there
 */
public record FeedDraft(
        UUID supplierId,
        String name,
        Scope scope,
        FeedSource source,
        FeedSchedule schedule,
        int expectedMinutes,
        FeedTolerances tolerances,
        String secret) {
    public FeedDraft {
        name = name.strip();
    }

    /** Secrets are not for logs. */
    @Override
    public String toString() {
        return "FeedDraft[" + supplierId + " " + name + "]";
    }
}
