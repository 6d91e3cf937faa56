package io.dropline.finance.upload;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of invoices.
 *
 * @param outcomes what became of each invoice, or would become if it were taken now
 */
public record Upload(
        UUID id,
        String name,
        Instant uploadedAt,
        String uploadedBy,
        @Nullable Instant takenAt,
        List<UploadOutcome> outcomes) {
    public long taken() {
        return outcomes.stream().filter(UploadOutcome::taken).count();
    }
}
