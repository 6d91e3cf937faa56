package io.dropline.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reason why an order waits.
 *
 * @param reason for people, with the facts in it
 * @param until when it ends by itself; null: when a person or a newer telling ends it
 */
public record Hold(
        HoldPolicy policy, String reason, @Nullable Instant until) {}
