package io.dropline.api.feeds;

import io.dropline.api.Says;
import io.dropline.feeds.guard.Finding;
import io.dropline.feeds.guard.Guard;
import io.dropline.feeds.run.FeedCounts;
import io.dropline.feeds.run.RunDetail;
import io.dropline.feeds.run.RunState;
import io.dropline.feeds.run.RunSummary;
import io.dropline.feeds.staging.BadRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a file's rows. */
public record FeedRunView(
        UUID id,
        UUID feedId,
        String fileName,
        Instant madeAt,
        Instant startedAt,
        @Nullable Instant finishedAt,
        RunState state,
        @Says("Share of the state's work, from 0 to 1.") double progress,

        @Says("Why it was held, refused or broken off; empty otherwise.")
        String why,

        @Nullable String decidedBy,
        FeedCounts counts) {

    static FeedRunView of(RunSummary run) {
        return new FeedRunView(
                run.id(),
                run.feedId(),
                run.fileName(),
                run.madeAt(),
                run.startedAt(),
                run.finishedAt(),
                run.state(),
                run.progress(),
                run.why(),
                run.decidedBy(),
                run.counts());
    }

    /** A run with what the guards found and what it changes. */
    public record Detail(
            FeedRunView run,
            List<FindingView> findings,
            @Says("The first differences.") List<RunDetail.Change> changes,

            @Says("The first rows that were not understood.")
            List<BadRow> badRows,

            @Says("The first SKUs that no offer has.") List<RunDetail.UnknownSku> unknownSkus) {
        static Detail of(RunDetail detail) {
            return new Detail(
                    FeedRunView.of(detail.run()),
                    detail.findings().stream()
                            .map(one -> new FindingView(one.guard(), one.verdict(), one.why(), one.count()))
                            .toList(),
                    detail.changes(),
                    detail.badRows(),
                    detail.unknownSkus());
        }
    }

    /** What one guard found. */
    public record FindingView(Guard guard, Finding.Verdict verdict, String why, long count) {}
}
