package io.dropline.api.suppliers.authorizations;

import io.dropline.api.Required;
import io.dropline.api.Says;
import org.jspecify.annotations.Nullable;

/** How a letter was checked. */
public record CheckBody(
        @Required @Says("Such as: called the brand's sales office.") @Nullable
        String how) {}
