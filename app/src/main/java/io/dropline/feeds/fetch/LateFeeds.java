package io.dropline.feeds.fetch;

import io.dropline.platform.RecurringJob;
import io.dropline.problems.Problem;
import io.dropline.problems.Problems;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells a person when a supplier's file has not come for longer than is tolerated, and takes it back when it has. */
@Component
class LateFeeds implements RecurringJob {
    private final FetchStore store;
    private final Problems problems;

    LateFeeds(FetchStore store, Problems problems) {
        this.store = store;
        this.problems = problems;
    }

    @Override
    public String name() {
        return "late-feeds";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        store.backInTime()
                .forEach(feed -> problems.resolve(
                        feed.merchant(), "feed.late", List.of("feed:" + feed.feed()), "A file has come"));
        problems.raise(store.late().stream().map(LateFeeds::problem).toList());
    }

    private static Problem problem(FetchStore.Late late) {
        Instant last = late.lastFileAt();
        return new Problem(
                late.merchant(),
                "feed.late",
                "feed:" + late.feed(),
                null,
                Problem.Severity.WARNING,
                "No stock file from " + late.supplier() + " (" + late.name() + ")",
                (last == null
                                ? "No file has come yet."
                                : "The last file came at " + last.toString().substring(0, 16) + "Z.")
                        + (late.fetchProblem().isEmpty() ? "" : " " + late.fetchProblem() + "."),
                "Ask the supplier for a new file, or look at how it is fetched.",
                "/feeds/" + late.feed());
    }
}
