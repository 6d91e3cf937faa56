package io.dropline.feeds.work;

import io.dropline.feeds.archive.FeedFile;
import io.dropline.feeds.archive.FeedFiles;
import io.dropline.feeds.archive.FileState;
import io.dropline.feeds.format.StockFile;
import io.dropline.feeds.format.Table;
import io.dropline.feeds.format.UnreadableFile;
import io.dropline.feeds.guard.Finding;
import io.dropline.feeds.mapping.ColumnFit;
import io.dropline.feeds.mapping.MappedRows;
import io.dropline.feeds.mapping.Mapping;
import io.dropline.feeds.run.FeedCounts;
import io.dropline.feeds.run.FeedDelivery;
import io.dropline.feeds.run.FeedOutcome;
import io.dropline.feeds.run.FeedRuns;
import io.dropline.feeds.run.RunState;
import io.dropline.feeds.setup.Feed;
import io.dropline.feeds.setup.Feeds;
import io.dropline.feeds.work.WaitingFiles.Claim;
import io.dropline.problems.Problem;
import io.dropline.problems.Problems;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.Suppliers;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes one file: unpacks it, holds its columns against the mapping, and hands its rows to the run. */
@Component
class Taking {
    private static final Logger LOG = LoggerFactory.getLogger(Taking.class);
    private static final int MOST_ATTEMPTS = 5;
    private static final long BETWEEN_REPORTS = Duration.ofMillis(400).toNanos();
    private final WaitingFiles line;
    private final Feeds feeds;
    private final FeedFiles files;
    private final FeedRuns runs;
    private final Suppliers suppliers;
    private final Problems problems;

    Taking(WaitingFiles line, Feeds feeds, FeedFiles files, FeedRuns runs, Suppliers suppliers, Problems problems) {
        this.line = line;
        this.feeds = feeds;
        this.files = files;
        this.runs = runs;
        this.suppliers = suppliers;
        this.problems = problems;
    }

    private record End(FileState state, @Nullable UUID run, String why, List<String> remarks) {}

    void take(Claim claim) {
        Optional<FeedFile> file = files.find(claim.merchant(), claim.file());
        Optional<Feed> feed = feeds.find(claim.merchant(), claim.feed());
        if (file.isEmpty() || feed.isEmpty()) {
            return;
        }
        End end;
        try {
            end = read(claim, feed.get(), file.get());
        } catch (IOException | RuntimeException failed) {
            Optional<UnreadableFile> unreadable = unreadable(failed);
            if (unreadable.isEmpty()) {
                LOG.error("File {} of feed {} failed", claim.file(), claim.feed(), failed);
            }
            if (unreadable.isEmpty() && claim.attempt() < MOST_ATTEMPTS) {
                line.later(claim, Duration.ofSeconds(5L * claim.attempt() * claim.attempt()));
                return;
            }
            end = new End(
                    FileState.UNREADABLE,
                    null,
                    unreadable
                            .map(why -> String.valueOf(why.getMessage()))
                            .orElse("This failed on our side, " + claim.attempt() + " times; the log says why"),
                    List.of());
        }
        if (line.finish(claim, end.state(), end.run(), end.why(), end.remarks())) {
            tell(feed.get(), file.get(), end);
        }
    }

    private End read(Claim claim, Feed feed, FeedFile file) throws IOException {
        Mapping mapping = feed.mapping();
        Optional<Supplier> supplier = suppliers.find(feed.merchant(), feed.supplierId());
        if (mapping == null || supplier.isEmpty()) {
            return new End(FileState.KEPT, null, "", List.of());
        }
        line.progress(claim, "OPENING", 0);
        try (StockFile stock = files.open(file);
                Table table = stock.open(mapping.layout())) {
            Optional<String> misfit = ColumnFit.problem(mapping, table.columns());
            if (misfit.isPresent()) {
                return new End(FileState.UNREADABLE, null, misfit.get(), table.remarks());
            }
            FeedDelivery delivery = new FeedDelivery(
                    feed.merchant(),
                    feed.id(),
                    feed.supplierId(),
                    feed.scope(),
                    file.madeAt(),
                    file.name(),
                    file.sha256(),
                    feed.tolerances(),
                    Duration.ofMinutes(feed.expectedMinutes()));
            AtomicLong reported = new AtomicLong(System.nanoTime() - BETWEEN_REPORTS);
            FeedOutcome outcome = runs.take(
                    delivery,
                    new MappedRows(table, mapping, supplier.get().terms().currency()),
                    (state, done) -> report(claim, reported, state, done));
            return end(outcome, table.remarks());
        }
    }

    private void report(Claim claim, AtomicLong reported, RunState state, double done) {
        long now = System.nanoTime();
        long last = reported.get();
        if (now - last >= BETWEEN_REPORTS && reported.compareAndSet(last, now)) {
            line.progress(claim, state.name(), done);
        }
    }

    private static End end(FeedOutcome outcome, List<String> remarks) {
        return switch (outcome) {
            case FeedOutcome.Applied(UUID run, FeedCounts counts) -> new End(FileState.APPLIED, run, "", remarks);
            case FeedOutcome.Held(UUID run, List<Finding> reasons) ->
                new End(
                        FileState.HELD,
                        run,
                        String.join(
                                " ",
                                reasons.stream()
                                        .filter(Finding::tripped)
                                        .map(Finding::why)
                                        .toList()),
                        remarks);
            case FeedOutcome.SeenBefore(UUID run) -> new End(FileState.SEEN, run, "", remarks);
            case FeedOutcome.Refused(UUID run, String why) -> new End(FileState.REFUSED, run, why, remarks);
        };
    }

    private static Optional<UnreadableFile> unreadable(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableFile why) {
                return Optional.of(why);
            }
        }
        return Optional.empty();
    }

    private void tell(Feed feed, FeedFile file, End end) {
        if (end.state() == FileState.UNREADABLE) {
            problems.raise(List.of(new Problem(
                    feed.merchant(),
                    "feed.broken-off",
                    feed.subject(),
                    null,
                    Problem.Severity.WARNING,
                    "A file of the feed " + feed.name() + " was not taken",
                    file.name() + ": " + end.why(),
                    "Look at the file; change the mapping, or ask the supplier for another.",
                    "/feeds/" + feed.id() + "/files/" + file.id())));
        } else if (end.state() != FileState.KEPT) {
            problems.resolve(feed.merchant(), "feed.broken-off", List.of(feed.subject()), "A later file was taken");
        }
    }
}
