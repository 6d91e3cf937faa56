package io.dropline.feeds.run;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run in a list.
 *
 * @param progress share of its present state's work, from 0 to 1
 * @param why it was held, refused or broken off, in a sentence; empty otherwise
 * @param decidedBy who approved or rejected it
 * @param finishedAt when it was applied, rejected, refused, superseded or broken off
 */
public record RunSummary(
        UUID id,
        UUID feedId,
        UUID supplierId,
        String supplier,
        Scope scope,
        String fileName,
        Instant madeAt,
        Instant startedAt,
        @Nullable Instant finishedAt,
        RunState state,
        double progress,
        String why,
        @Nullable String decidedBy,
        FeedCounts counts) {}
