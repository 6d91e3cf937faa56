package io.dropline.support.macros;

import java.time.Instant;
import java.util.UUID;

/** An answer that is written once. */
public record Macro(UUID id, String name, String body, Instant changedAt, String changedBy) {}
