package io.dropline.console.feeds;

import io.dropline.console.page.Form;
import io.dropline.feeds.archive.FeedFile;
import io.dropline.feeds.setup.Feed;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is fetched and how far it may go.
 *
 * @param kept the sample that has not been taken yet
 */
public record GuardsPage(
        Feed feed, String supplier, Form form, @Nullable FeedFile kept) {}
