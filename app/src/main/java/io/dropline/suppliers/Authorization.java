package io.dropline.suppliers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A brand authorization as it stands.
 *
 * @param check that somebody has held the letter against the brand's word; null before
 * @param letters how many files prove it
 */
public record Authorization(
        UUID id,
        AuthorizationDraft terms,
        @Nullable Check check,
        int letters,
        @Nullable Instant revokedAt,
        Instant createdAt) {

    /**
     * @param by who
     * @param how "called the brand's sales office, +358 ..."
     */
    public record Check(String by, Instant at, String how) {}

    /** Whether it is in force on the day. */
    public boolean covers(LocalDate day) {
        return standing(day) && !day.isBefore(terms.from());
    }

    /** Whether it has neither been revoked nor ended before the day. */
    public boolean standing(LocalDate day) {
        LocalDate to = terms.to();
        return revokedAt == null && (to == null || !day.isAfter(to));
    }
}
