package io.dropline.console.feeds;

import io.dropline.console.page.Badge;
import io.dropline.feeds.archive.FeedFile;
import io.dropline.feeds.archive.FileState;
import io.dropline.feeds.mapping.Mapping;
import io.dropline.feeds.setup.Feed;
import io.dropline.feeds.setup.FeedSource;
import java.util.List;
import java.util.Optional;

/** One feed with its files. */
public record FeedPage(Feed feed, String supplier, List<FeedFile> files) {
    public Badge badge() {
        return new FeedRow(feed, supplier, null).badge();
    }

    public Badge badge(FeedFile file) {
        return FeedRow.of(file.state());
    }

    /** The file that is being taken now, or waits for it. */
    public Optional<FilePage> underWay() {
        return files.reversed().stream()
                .filter(file -> file.state() == FileState.READING || file.state() == FileState.WAITING)
                .map(file -> new FilePage(feed, supplier, file))
                .findFirst();
    }

    public String link(FeedFile file) {
        return file.runId() == null ? "/feeds/" + feed.id() + "/files/" + file.id() : "/feeds/runs/" + file.runId();
    }

    public boolean sftp() {
        return feed.source() instanceof FeedSource.Sftp;
    }

    public boolean hostKeyChanged() {
        return feed.fetchProblem().contains("host key has changed");
    }

    /** "Item as SKU, NJ + CA as stock, Price as cost". */
    public String columns() {
        Mapping mapping = feed.mapping();
        if (mapping == null) {
            return "Nobody has pointed at them yet";
        }
        StringBuilder words = new StringBuilder(mapping.sku()).append(" as SKU");
        append(words, String.join(" + ", mapping.quantity()), "stock");
        append(words, mapping.cost(), "cost");
        append(words, mapping.map(), "MAP");
        append(words, mapping.msrp(), "MSRP");
        return words.toString();
    }

    private static void append(StringBuilder words, String column, String as) {
        if (!column.isEmpty()) {
            words.append(", ").append(column).append(" as ").append(as);
        }
    }
}
