package io.dropline.simulators.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The supplier's files, in a folder of this machine that goes away with it. */
final class Shelf {
    private final Path root;

    Shelf() {
        try {
            root = Files.createTempDirectory("supplier-files-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path root() {
        return root;
    }

    /** Where a path of the server lies; never outside. */
    Path at(String path) {
        Path place = root.resolve(path.replaceFirst("^/+", "")).normalize();
        if (!place.startsWith(root)) {
            throw new IllegalArgumentException(path);
        }
        return place;
    }

    /** A reader sees the file as it was or as it is now, never half of it. */
    void put(String path, byte[] bytes, Instant modified) {
        try {
            Path place = at(path);
            Files.createDirectories(place.getParent());
            Path fresh = Files.createTempFile(root, ".new", "");
            Files.write(fresh, bytes);
            Files.setLastModifiedTime(fresh, FileTime.from(modified));
            Files.move(fresh, place, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> paths() {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> "/" + root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove() {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
