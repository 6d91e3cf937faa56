package io.dropline.stores.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Real documents that are not part of the project: where the environment variable DROPLINE_SAMPLES points. */
public final class Samples {
    private Samples() {}

    /** The file or folder; without samples the test is skipped and says so. */
    public static Path path(String relative) {
        String folder = System.getenv("DROPLINE_SAMPLES");
        assumeTrue(folder != null, "DROPLINE_SAMPLES is not set: conformance with real documents is not checked");
        Path path = Path.of(folder == null ? "" : folder, relative);
        assertThat(path).exists();
        return path;
    }

    public static List<Path> files(String folder, String pattern) throws IOException {
        try (Stream<Path> walk = Files.walk(path(folder))) {
            return walk.filter(file -> file.getFileName().toString().matches(pattern))
                    .sorted()
                    .toList();
        }
    }
}
