package io.dropline.promise.distance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads the package's own small tables: comma-separated, no quotes, lines that begin with # are remarks. */
final class TableFile {

    private TableFile() {}

    static List<List<String>> rows(String resource) {
        try (InputStream in = Objects.requireNonNull(
                TableFile.class.getClassLoader().getResourceAsStream(resource),
                () -> "missing from the jar: " + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
