package io.dropline.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Folders and files that nobody but their owner may read, and the removal of unfinished ones. */
final class Folders {
    private Folders() {}

    static void createPrivate(Path folder) throws IOException {
        Files.createDirectories(folder, permissions("rwx------"));
    }

    /** Written beside its place and moved there, so that a reader never sees half of it. */
    static void writePrivate(Path file, String text) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, permissions("rw-------"));
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void removeBeginningWith(Path folder, String prefix) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.filter(c -> c.getFileName().toString().startsWith(prefix))
                    .toList()) {
                remove(child);
            }
        }
    }

    static void remove(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(tree)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> permissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }
}
