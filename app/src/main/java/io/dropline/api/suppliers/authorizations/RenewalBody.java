package io.dropline.api.suppliers.authorizations;

import io.dropline.api.Says;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** For how long an authorization is renewed. */
public record RenewalBody(
        @Says("Last day, inclusive; until it is revoked where it is left out.") @Nullable
        LocalDate to,

        @Nullable String note) {}
