package io.dropline.suppliers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A brand authorization as it stands. */
public record Authorization(
        UUID id, AuthorizationDraft terms, @Nullable Instant revokedAt, Instant createdAt) {

    /** Whether it is in force on the day. */
    public boolean covers(LocalDate day) {
        LocalDate to = terms.to();
        return revokedAt == null && !day.isBefore(terms.from()) && (to == null || !day.isAfter(to));
    }
}
