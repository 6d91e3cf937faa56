package io.dropline.console.feeds;

import io.dropline.console.page.Form;
import io.dropline.feeds.setup.Feed;
import io.dropline.suppliers.Supplier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of where a feed's file comes from.
 *
 * @param feed that is changed; null for a new one
 */
public record FeedFormPage(@Nullable Feed feed, Form form, List<Supplier> suppliers) {
    public String action() {
        return feed == null ? "/upload/feeds/new" : "/feeds/" + feed.id() + "/edit";
    }

    public String back() {
        return feed == null ? "/feeds" : "/feeds/" + feed.id();
    }
}
