package io.dropline.suppliers.letters;

import io.dropline.paper.Enclosure;
import io.dropline.paper.PictureFile;
import java.io.IOException;
import java.util.Optional;

/** What a letter must be like. */
final class LetterRules {
    /** Ten megabytes. */
    static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final long MOST_PIXELS = 60_000_000;
    private static final int LONGEST_NAME = 120;

    private static final Optional<String> DAMAGED_PICTURE =
            Optional.of("This picture is damaged; open it, save it again and hand it in once more");

    private LetterRules() {}

    /** What is wrong with a file of this type, if anything. */
    static Optional<String> wrong(LetterType type, byte[] content) {
        return switch (type) {
            case PDF ->
                Enclosure.pages(content).isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                "This PDF is damaged or locked by a password; save it without, or hand in a picture of it");
            case PNG, JPEG -> picture(content);
        };
    }

    private static Optional<String> picture(byte[] content) {
        try {
            if (new PictureFile(content).pixels() > MOST_PIXELS) {
                return Optional.of("This picture has more than 60 megapixels; make it smaller");
            }
            return Enclosure.shows(content) ? Optional.empty() : DAMAGED_PICTURE;
        } catch (IOException damaged) {
            return DAMAGED_PICTURE;
        }
    }

    /** The name alone, without folders and control characters, with the ending of what it is. */
    static String name(String given, LetterType type) {
        String bare = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = bare.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?;]", "").strip();
        String stem = plain.replaceFirst("(?i)\\.(pdf|png|jpe?g)$", "").replaceFirst("^\\.+", "");
        String kept =
                stem.length() > LONGEST_NAME ? stem.substring(0, LONGEST_NAME).strip() : stem;
        return (kept.isBlank() ? "letter" : kept) + type.ending();
    }
}
