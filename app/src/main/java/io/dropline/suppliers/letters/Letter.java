package io.dropline.suppliers.letters;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that proves an authorization, without its bytes.
 *
 * @param name as it was handed in, made harmless
 * @param size in bytes
 * @param sha256 of the bytes, hexadecimal
 */
public record Letter(
        UUID id,
        UUID authorization,
        String name,
        LetterType type,
        int size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt) {}
