package io.dropline.api.suppliers.authorizations;

import io.dropline.api.Says;
import io.dropline.suppliers.letters.Letter;
import java.time.Instant;
import java.util.UUID;

/** A letter that proves an authorization. */
public record LetterView(
        UUID id,
        String name,
        @Says("application/pdf, image/png or image/jpeg.") String mediaType,
        @Says("In bytes.") int size,
        @Says("Of the bytes, hexadecimal.") String sha256,
        String uploadedBy,
        Instant uploadedAt) {
    static LetterView of(Letter letter) {
        return new LetterView(
                letter.id(),
                letter.name(),
                letter.type().mediaType(),
                letter.size(),
                letter.sha256(),
                letter.uploadedBy(),
                letter.uploadedAt());
    }
}
