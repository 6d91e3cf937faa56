package io.dropline.api.attention;

import io.dropline.api.Says;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A document for the outside with its attempts. */
public record DocumentOut(
        DocumentOutRow document,
        @Says("All that the bytes depend on.") JsonNode content,

        @Says("Whether the bytes that leave are fixed: /raw has them.")
        boolean rendered,

        List<Attempt> attempts) {

    /** One attempt to deliver it. */
    public record Attempt(
            int attempt,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String outcome,
            @Nullable String detail) {}
}
