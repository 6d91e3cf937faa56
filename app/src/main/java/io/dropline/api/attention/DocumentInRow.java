package io.dropline.api.attention;

import io.dropline.api.Says;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document from outside, in short; /raw has its bytes. */
public record DocumentInRow(
        UUID id,
        String source,
        String eventKey,
        String kind,
        @Says("RECEIVED, HANDLED, PARKED or SET_ASIDE.") String state,
        Instant receivedAt,
        @Nullable Instant handledAt,
        int attempts,
        @Says("Why it is parked.") @Nullable String problem,
        @Says("Length in bytes.") int bytes,

        @Says("Since when its bytes are gone, as the retention policy says.") @Nullable
        Instant prunedAt) {}
