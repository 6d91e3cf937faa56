package io.dropline.api.attention;

import io.dropline.api.Says;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that needs a person, or needed one. */
public record ProblemRow(
        UUID id,
        String kind,
        String subject,
        @Nullable UUID orderId,
        String severity,
        String title,
        String reason,
        String nextStep,

        @Says("Path in the console where the next step is taken.")
        String link,

        @Nullable String owner,
        Instant openedAt,
        Instant lastSeenAt,
        int seen,
        @Nullable Instant resolvedAt,
        @Nullable String resolution) {}
