package io.dropline.api.suppliers;

import io.dropline.api.Says;
import io.dropline.suppliers.Authorization;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A brand authorization as it stands. */
public record AuthorizationView(
        UUID id,
        String supplier,
        String brand,
        List<String> territory,
        LocalDate from,
        @Nullable LocalDate to,
        String note,
        @Says("Whether it is in force today.") boolean inForce,
        @Nullable Instant revokedAt,
        Instant createdAt) {

    static AuthorizationView of(String supplier, Authorization authorization, LocalDate today) {
        return new AuthorizationView(
                authorization.id(),
                supplier,
                authorization.terms().brand(),
                authorization.terms().territory(),
                authorization.terms().from(),
                authorization.terms().to(),
                authorization.terms().note(),
                authorization.covers(today),
                authorization.revokedAt(),
                authorization.createdAt());
    }
}
