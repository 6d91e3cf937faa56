package io.dropline.api.suppliers.agreed;

import io.dropline.api.Required;
import io.dropline.api.Says;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days on which a supplier does not work. */
public record ClosureBody(
        @Required @Nullable LocalDate first,

        @Says("Inclusive; the first day where it is left out.") @Nullable
        LocalDate last,

        @Required @Nullable String reason) {}
