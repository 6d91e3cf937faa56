package io.dropline.suppliers.letters;

import io.dropline.paper.Enclosure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** What a letter must be like. */
final class LetterRules {
    /** Ten megabytes. */
    static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final long MOST_PIXELS = 60_000_000;
    private static final int LONGEST_NAME = 120;

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

    /** Looks at the size alone: a picture of a few kilobytes can fill all memory once it is unpacked. */
    private static Optional<String> picture(byte[] content) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.of("This picture is damaged");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                return pixels > 0 && pixels <= MOST_PIXELS
                        ? Optional.empty()
                        : Optional.of("This picture has more than 60 megapixels; make it smaller");
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            return Optional.of("This picture is damaged");
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
