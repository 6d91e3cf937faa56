package io.dropline.api.stock;

import io.dropline.api.Required;
import io.dropline.api.Says;
import org.jspecify.annotations.Nullable;

/** How long a supplier's figures are believed. */
public record BeliefBody(
        @Required @Says("Whole for so long.") @Nullable Integer freshHours,

        @Required @Says("Not at all after so long; in proportion between.") @Nullable
        Integer voidHours) {}
