package io.dropline.feeds.archive;

import io.dropline.platform.MerchantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as it came, and what became of it.
 *
 * @param madeAt what its source says, or when it came
 * @param size in bytes
 * @param sha256 in hexadecimal
 * @param stage what is being done with it while it is read
 * @param progress share of the stage's work, 0 to 1
 * @param attempts how often somebody began to read it
 * @param runId of the run that took it
 * @param why it could not be taken; empty otherwise
 */
public record FeedFile(
        MerchantId merchant,
        UUID id,
        UUID feedId,
        UUID supplierId,
        String name,
        Came came,
        Instant receivedAt,
        Instant madeAt,
        long size,
        String sha256,
        FileState state,
        String stage,
        double progress,
        int attempts,
        @Nullable UUID runId,
        String why,
        List<String> remarks,
        @Nullable Instant finishedAt) {}
