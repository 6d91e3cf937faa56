package io.dropline.platform.postgres;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What root needs to run a program as nobody in particular: a home, and copies of the classes where that user can read. */
record OrdinaryUser(Path folder, Path home, String classPath) implements AutoCloseable {
    /** {@code nobody}: initdb wants a user that has a name. */
    static final int ID = 65_534;

    static boolean isPossible() {
        return Files.isExecutable(Path.of("/usr/bin/setpriv"))
                && Path.of(System.getProperty("java.home")).startsWith("/usr");
    }

    static OrdinaryUser prepare() throws IOException, URISyntaxException {
        Path folder = Files.createTempDirectory("ordinary");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.setAttribute(home, "unix:uid", ID);
        List<String> places = new ArrayList<>();
        for (Path place : places()) {
            Path copy = folder.resolve("classes-" + places.size() + "-" + place.getFileName());
            copy(place, copy);
            places.add(copy.toString());
        }
        return new OrdinaryUser(folder, home, String.join(":", places));
    }

    List<String> prefix() {
        return List.of("setpriv", "--reuid=" + ID, "--regid=" + ID, "--clear-groups");
    }

    @Override
    public void close() throws IOException {
        Folders.remove(folder);
    }

    /** Of all the class path, what the embedded server needs. */
    private static List<Path> places() throws IOException, URISyntaxException {
        List<Path> places = new ArrayList<>();
        for (Class<?> type : List.of(
                OrdinaryUser.class,
                EmbeddedPostgres.class,
                io.dropline.platform.settings.Settings.class,
                org.tukaani.xz.XZInputStream.class,
                org.apache.commons.compress.archivers.tar.TarArchiveInputStream.class,
                org.apache.commons.io.IOUtils.class,
                org.apache.commons.lang3.StringUtils.class,
                org.slf4j.Logger.class)) {
            places.add(Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI()));
        }
        URL binaries = Objects.requireNonNull(Binaries.resource());
        places.add(Path.of(
                ((JarURLConnection) binaries.openConnection()).getJarFileURL().toURI()));
        return places.stream().distinct().toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = from.equals(file)
                        ? to
                        : to.resolve(from.relativize(file).toString());
                Files.copy(file, target);
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
