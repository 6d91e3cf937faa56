package io.dropline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small files, small packages. What is larger is named here, with what earns it its size. */
class SizesTest {
    private static final int LINES = 300;
    private static final int FILES = 15;

    /** From the directory of this module, in which tests run. */
    private static final List<Path> MODULES = List.of(Path.of(""), Path.of("..", "simulators"), Path.of("..", "bench"));

    /** One table whose columns are written twice, in the statement and beside it. */
    private static final Set<String> LONG_FILES = Set.of();

    private static final Set<String> LARGE_PACKAGES = Set.of(
            "io/dropline/aftersales", // the story after delivery in one place
            "io/dropline/fulfillment", // the whole story in one place
            "io/dropline/mailroom", // inbox and outbox share claims, outcomes and the doorbell
            "io/dropline/orders", // the contract of the module that everybody speaks of
            "io/dropline/purchasing", // one machine and its tables beside all that is written to suppliers and answered
            // by them
            "io/dropline/refunds", // the contract of the module beside its machine and its tables
            "io/dropline/routing", // the solver's contract beside what feeds it
            "io/dropline/routing/search", // one search, its bounds and its data
            "io/dropline/simulators/store/keeping"); // an order never leaves it but in the store's two forms

    @Test
    void filesAreShort() throws IOException {
        Map<String, Long> tooLong = new TreeMap<>();
        for (Path file : sources()) {
            long lines;
            try (Stream<String> all = Files.lines(file)) {
                lines = all.count();
            }
            if (lines > LINES && !LONG_FILES.contains(file.getFileName().toString())) {
                tooLong.put(file.toString(), lines);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void packagesAreSmall() throws IOException {
        Map<String, Integer> sizes = new TreeMap<>();
        for (Path file : sources()) {
            if (!file.endsWith("package-info.java")) {
                sizes.merge(
                        file.toString().replaceFirst("^.*src/main/java/", "").replaceFirst("/[^/]*$", ""),
                        1,
                        Integer::sum);
            }
        }
        sizes.entrySet().removeIf(entry -> entry.getValue() <= FILES || LARGE_PACKAGES.contains(entry.getKey()));
        assertThat(sizes).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path module : MODULES) {
            try (Stream<Path> files = Files.walk(module.resolve(Path.of("src", "main", "java")))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }
}
