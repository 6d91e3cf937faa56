package io.dropline.suppliers.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the pack is made of.
 *
 * @param merchant who asks to be believed
 * @param grants what stands, by brand
 */
record Evidence(
        String merchant,
        String supplier,
        String code,
        String address,
        String country,
        Instant madeAt,
        LocalDate today,
        List<Grant> grants) {

    /**
     * One authorization.
     *
     * @param to null: until revoked
     * @param checkedAt null: not yet
     */
    record Grant(
            UUID id,
            String brand,
            List<String> territory,
            List<String> skus,
            List<String> productLines,
            List<String> salesChannels,
            LocalDate from,
            @Nullable LocalDate to,
            String checkedBy,
            @Nullable Instant checkedAt,
            String checkedHow,
            List<File> letters) {}

    /** One letter with its bytes. */
    record File(String name, String mediaType, String sha256, Instant uploadedAt, byte[] content) {}
}
