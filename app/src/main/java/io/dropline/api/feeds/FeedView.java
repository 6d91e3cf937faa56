package io.dropline.api.feeds;

import io.dropline.api.Says;
import io.dropline.feeds.guard.FeedTolerances;
import io.dropline.feeds.mapping.Mapping;
import io.dropline.feeds.run.Scope;
import io.dropline.feeds.setup.Feed;
import io.dropline.feeds.setup.FeedState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stock feed as it stands. */
public record FeedView(
        UUID id,
        String supplier,
        String name,
        Scope scope,
        FeedState state,
        @Says("Where the files come from, in words.") String source,
        boolean hasSecret,

        @Says("The SFTP server's fingerprint that was met first; empty before.")
        String hostKey,

        @Says("When it is fetched, in words.") String schedule,
        int expectedMinutes,
        @Nullable MappingView mapping,
        FeedTolerances tolerances,
        @Nullable Instant nextFetchAt,
        @Nullable Instant fetchedAt,
        @Says("Why the last fetch failed; empty otherwise.") String fetchProblem,
        @Nullable Instant lastFileAt,
        Instant createdAt) {

    /** What the columns mean. */
    public record MappingView(
            String format,
            String separator,
            String path,
            int header,
            String sku,
            List<String> quantity,
            String cost,
            String map,
            String msrp,
            String currency,
            String decimal,
            java.math.BigDecimal quantityTimes,
            java.math.BigDecimal priceDividedBy,
            List<WordView> words) {

        /** A quantity in words. */
        public record WordView(String word, int quantity) {}

        static MappingView of(Mapping mapping) {
            return new MappingView(
                    mapping.layout().format().name(),
                    mapping.layout().separator(),
                    mapping.layout().path(),
                    mapping.layout().header(),
                    mapping.sku(),
                    mapping.quantity(),
                    mapping.cost(),
                    mapping.map(),
                    mapping.msrp(),
                    mapping.currency(),
                    mapping.rules().decimal(),
                    mapping.rules().quantityTimes(),
                    mapping.rules().priceDividedBy(),
                    mapping.rules().words().entrySet().stream()
                            .map(word -> new WordView(word.getKey(), word.getValue()))
                            .sorted(java.util.Comparator.comparing(WordView::word))
                            .toList());
        }
    }

    static FeedView of(String supplier, Feed feed) {
        Mapping mapping = feed.mapping();
        return new FeedView(
                feed.id(),
                supplier,
                feed.name(),
                feed.scope(),
                feed.state(),
                feed.source().words(),
                feed.hasSecret(),
                feed.hostKey(),
                feed.schedule().words(),
                feed.expectedMinutes(),
                mapping == null ? null : MappingView.of(mapping),
                feed.tolerances(),
                feed.nextFetchAt(),
                feed.fetchedAt(),
                feed.fetchProblem(),
                feed.lastFileAt(),
                feed.createdAt());
    }
}
