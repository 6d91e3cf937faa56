package io.dropline.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, which come packed on the class path and are unpacked once for each version. */
final class Binaries {
    static final String VERSION = "18.6.0";
    static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

    private Binaries() {}

    /** A start that is killed half-way leaves only a folder that nobody reads: the name appears when all is there. */
    static void unpackOnce(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            return;
        }
        Path folder = Objects.requireNonNull(target.getParent());
        Folders.removeBeginningWith(folder, target.getFileName() + ".unfinished");
        Path unfinished = Files.createTempDirectory(folder, target.getFileName() + ".unfinished");
        try (InputStream packed = resource().openStream();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, unfinished);
            }
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path path = root.resolve(entry.getName()).normalize();
        if (!path.startsWith(root)) {
            throw new IOException("The PostgreSQL archive reaches outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, root.resolve(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Where the archive for this machine is. */
    static URL resource() {
        return names().stream()
                .map(Binaries.class::getResource)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(
                        () -> new DatabaseRefused(
                                "This build carries no PostgreSQL for "
                                        + System.getProperty("os.name") + " on " + System.getProperty("os.arch")
                                        + ". Build it on this machine with ./dropline, or set DROPLINE_DATABASE_URL to a PostgreSQL of your own."));
    }

    private static List<String> names() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = switch (System.getProperty("os.arch")) {
            case "aarch64", "arm64" -> "arm_64";
            default -> "x86_64";
        };
        String plain = "/postgres-" + system + "-" + machine;
        return Files.exists(Path.of("/etc/alpine-release"))
                ? List.of(plain + "-alpine_linux.txz", plain + ".txz")
                : List.of(plain + ".txz");
    }
}
