package io.dropline.feeds.fetch;

import io.dropline.feeds.archive.ArchiveWriter;
import io.dropline.feeds.archive.Came;
import io.dropline.feeds.archive.FeedFiles;
import io.dropline.feeds.setup.Feed;
import io.dropline.feeds.setup.Feeds;
import io.dropline.platform.secrets.SecretBox;
import io.dropline.platform.secrets.UnreadableSecretException;
import io.dropline.problems.Problem;
import io.dropline.problems.Problems;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Fetches for feeds whose time has come. */
@Component
public class Fetching {
    /** Longer than any fetch may take. */
    private static final Duration LEASE = Duration.ofMinutes(40);

    private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);
    private final FetchStore store;
    private final Feeds feeds;
    private final FeedFiles files;
    private final ObjectProvider<Fetcher> fetchers;
    private final SecretBox box;
    private final Problems problems;
    private final Clock clock;

    Fetching(
            FetchStore store,
            Feeds feeds,
            FeedFiles files,
            ObjectProvider<Fetcher> fetchers,
            SecretBox box,
            Problems problems,
            Clock clock) {
        this.store = store;
        this.feeds = feeds;
        this.files = files;
        this.fetchers = fetchers;
        this.box = box;
        this.problems = problems;
        this.clock = clock;
    }

    /** The fetches that are due now, each to be run once, by this node alone. */
    public List<Runnable> due(int most) {
        return most < 1
                ? List.of()
                : store.claim(most, LEASE).stream()
                        .<Runnable>map(claim ->
                                () -> feeds.find(claim.merchant(), claim.feed()).ifPresent(this::fetch))
                        .toList();
    }

    private void fetch(Feed feed) {
        Fetched end;
        try {
            end = attempt(feed);
        } catch (RuntimeException bug) {
            LOG.error("Fetching feed {} failed", feed.id(), bug);
            end = new Fetched.Failed("This failed on our side; the log says why");
        }
        switch (end) {
            case Fetched.Brought(Seen seen, String hostKey, String remark) -> wentWell(feed, seen, hostKey, remark);
            case Fetched.Unchanged(String hostKey) -> wentWell(feed, null, hostKey, "");
            case Fetched.Failed(String why) -> failed(feed, why);
            case Fetched.Refused(String why) -> {
                failed(feed, why);
                raise(feed, why);
            }
        }
    }

    private Fetched attempt(Feed feed) {
        Optional<Fetcher> fetcher =
                fetchers.stream().filter(one -> one.speaks(feed.source())).findFirst();
        Optional<FetchStore.Known> known = store.known(feed);
        if (fetcher.isEmpty() || known.isEmpty()) {
            return new Fetched.Refused(
                    "Nobody here can fetch from " + feed.source().words());
        }
        String secret;
        try {
            byte[] sealed = known.get().secret();
            secret = sealed == null ? "" : box.openText(Feeds.SECRET, sealed);
        } catch (UnreadableSecretException e) {
            return new Fetched.Refused("The password or key cannot be opened any more; enter it again");
        }
        try (Shore shore = new Shore(feed)) {
            return fetcher.get()
                    .fetch(
                            new FetchOrder(
                                    feed.source(),
                                    secret,
                                    feed.hostKey(),
                                    known.get().seen()),
                            shore);
        }
    }

    private void wentWell(Feed feed, @Nullable Seen seen, String hostKey, String remark) {
        store.wentWell(feed, feed.schedule().next(clock.instant()).orElse(null), seen, hostKey, remark);
        problems.resolve(feed.merchant(), "feed.unreachable", List.of(feed.subject()), "The file can be fetched again");
    }

    private void failed(Feed feed, String why) {
        LOG.info("Feed {}: {}", feed.id(), why);
        Instant now = clock.instant();
        store.failed(
                feed,
                Waits.after(feed.failures() + 1, now, feed.schedule().next(now), ThreadLocalRandom.current()),
                why);
    }

    private void raise(Feed feed, String why) {
        problems.raise(List.of(new Problem(
                feed.merchant(),
                "feed.unreachable",
                feed.subject(),
                null,
                Problem.Severity.WARNING,
                "The feed " + feed.name() + " cannot be fetched",
                why,
                "Look at the feed's address, user and password, or ask the supplier.",
                "/feeds/" + feed.id())));
    }

    /** Where a fetcher's bytes land; what is not kept goes away with it. */
    private final class Shore implements Fetcher.Landing, AutoCloseable {
        private final Feed feed;
        private @Nullable ArchiveWriter writer;

        Shore(Feed feed) {
            this.feed = feed;
        }

        @Override
        public OutputStream open(String fileName) {
            close();
            ArchiveWriter opened = files.begin(feed, fileName, Came.FETCHED);
            writer = opened;
            return opened;
        }

        @Override
        public void keep(@Nullable Instant madeAt) {
            ArchiveWriter whole = writer;
            if (whole == null) {
                throw new IllegalStateException("Nothing was fetched");
            }
            whole.keep(madeAt);
        }

        @Override
        public void close() {
            ArchiveWriter left = writer;
            if (left != null) {
                left.close();
            }
        }
    }
}
