package io.dropline.api.feeds;

import io.dropline.api.Says;
import io.dropline.feeds.archive.Came;
import io.dropline.feeds.archive.FeedFile;
import io.dropline.feeds.archive.FileState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file as it came, and what became of it. */
public record FeedFileView(
        UUID id,
        String name,
        Came came,
        Instant receivedAt,
        Instant madeAt,
        @Says("In bytes.") long size,
        String sha256,
        FileState state,

        @Says("What is being done with it while it is read.")
        String stage,

        @Says("Share of the stage's work, from 0 to 1.") double progress,
        @Nullable UUID runId,
        @Says("Why it could not be taken; empty otherwise.") String why,
        List<String> remarks,
        @Nullable Instant finishedAt) {

    static FeedFileView of(FeedFile file) {
        return new FeedFileView(
                file.id(),
                file.name(),
                file.came(),
                file.receivedAt(),
                file.madeAt(),
                file.size(),
                file.sha256(),
                file.state(),
                file.stage(),
                file.progress(),
                file.runId(),
                file.why(),
                file.remarks(),
                file.finishedAt());
    }
}
