package io.dropline.api.suppliers.authorizations;

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
        List<String> skus,
        List<String> productLines,
        List<String> salesChannels,
        LocalDate from,
        @Nullable LocalDate to,
        String note,
        @Says("Whether it is in force today.") boolean inForce,
        @Says("How many letters prove it.") int letters,

        @Says(
                "Who has checked the letters; null before anybody has. Other terms and other letters have to be checked anew.")
        @Nullable
        String checkedBy,

        @Nullable Instant checkedAt,
        String checkedHow,
        @Nullable Instant revokedAt,
        Instant createdAt) {

    static AuthorizationView of(String supplier, Authorization authorization, LocalDate today) {
        Authorization.Check check = authorization.check();
        return new AuthorizationView(
                authorization.id(),
                supplier,
                authorization.terms().brand(),
                authorization.terms().territory(),
                authorization.terms().skus(),
                authorization.terms().productLines(),
                authorization.terms().salesChannels(),
                authorization.terms().from(),
                authorization.terms().to(),
                authorization.terms().note(),
                authorization.covers(today),
                authorization.letters(),
                check == null ? null : check.by(),
                check == null ? null : check.at(),
                check == null ? "" : check.how(),
                authorization.revokedAt(),
                authorization.createdAt());
    }
}
