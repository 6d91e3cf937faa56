package io.dropline.policies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it was decided.
 *
 * @param version from 1; 0 is the default, which nobody decided
 * @param madeAt null for the default
 * @param madeBy who decided; empty for the default
 * @param trial whether it counts only for the orders of a rollout
 */
public record PolicyVersion<T extends PolicyDocument>(
        int version, @Nullable Instant madeAt, String madeBy, boolean trial, T document) {}
