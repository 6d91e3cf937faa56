package io.dropline.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What we send, as it was approved by eye: files below {@code src/test/resources/golden}. {@code DROPLINE_GOLDEN=write} approves what is
 * made now. What was made always lies below {@code target/golden}.
 */
public final class Golden {
    private static final Path APPROVED = Path.of("src/test/resources/golden");
    private static final Path MADE = Path.of("target/golden");

    private Golden() {}

    public static void matches(String name, String made) {
        keep(name, made.getBytes(StandardCharsets.UTF_8));
        try {
            Path approved = APPROVED.resolve(name);
            if ("write".equals(System.getenv("DROPLINE_GOLDEN"))) {
                Files.createDirectories(approved.getParent());
                Files.writeString(approved, made);
            }
            assertThat(made).as(name).isEqualTo(Files.readString(approved));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what was made for the eye alone. */
    public static void keep(String name, byte[] made) {
        try {
            Path path = MADE.resolve(name);
            Files.createDirectories(path.getParent());
            Files.write(path, made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
