package io.dropline.platform.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The file {@code master.key} in the home folder, one base64 key a line, readable by its owner alone. */
final class MasterKeyFile {
    private MasterKeyFile() {}

    /** Reads the file, after making it with a fresh key where there is none. */
    static MasterKeys readOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return MasterKeys.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the master key " + file, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        // Written aside and moved into place: a crash must not leave half a key behind.
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "master", ".new", ownerOnly(file));
        try (var channel = Files.newByteChannel(fresh, StandardOpenOption.WRITE, StandardOpenOption.DSYNC)) {
            channel.write(ByteBuffer.wrap(
                    (Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.US_ASCII)));
        }
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException another) {
            // A second process on this home was quicker; its key, which is in place by now, is the key.
            assert Files.exists(file);
        } catch (UnsupportedOperationException noHardLinks) {
            Files.move(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------")))
                }
                : new FileAttribute<?>[0];
    }
}
