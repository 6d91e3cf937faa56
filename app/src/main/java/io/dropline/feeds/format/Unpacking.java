package io.dropline.feeds.format;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Takes the wrapping off a file: gzip, a zip with one file in it, UTF-16. Each layer goes to a file of its own, so that memory stays small. */
final class Unpacking {
    private static final int LAYERS = 4;
    private static final int COPY = 64 * 1024;

    private Unpacking() {}

    /** The innermost file: {@code raw} itself where it is not wrapped, else a new one in the folder. */
    static Path unwrap(Path raw, Path folder) throws IOException {
        Path file = raw;
        for (int layer = 0; layer <= LAYERS; layer++) {
            byte[] head = head(file);
            Path target = folder.resolve("layer-" + layer);
            if (starts(head, 0x1f, 0x8b)) {
                gunzip(file, target);
            } else if (starts(head, 'P', 'K', 3, 4)) {
                if (!unzip(file, target)) {
                    return file;
                }
            } else if (starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff)) {
                toUtf8(file, target);
            } else {
                return file;
            }
            file = target;
        }
        throw new UnreadableFile("The file is packed more than " + LAYERS + " times over");
    }

    static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(512);
        }
    }

    static boolean starts(byte[] head, int... signature) {
        if (head.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((head[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static void gunzip(Path file, Path target) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), COPY)) {
            copy(in, Files.size(file), target);
        } catch (ZipException | java.io.EOFException e) {
            throw new UnreadableFile("The file is packed with gzip, and the package is damaged or cut off", e);
        }
    }

    /** False for an Excel workbook, which is a zip by nature. */
    private static boolean unzip(Path file, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") != null) {
                return false;
            }
            List<? extends ZipEntry> files = zip.stream()
                    .filter(entry -> !entry.isDirectory()
                            && !entry.getName().startsWith("__MACOSX/")
                            && !entry.getName().endsWith(".DS_Store"))
                    .limit(3)
                    .toList();
            if (files.size() != 1) {
                throw new UnreadableFile(
                        files.isEmpty()
                                ? "The zip is empty"
                                : "The zip holds several files; it must hold exactly one, the stock file");
            }
            try (InputStream in = zip.getInputStream(files.getFirst())) {
                copy(in, Math.max(1, files.getFirst().getCompressedSize()), target);
            }
            return true;
        } catch (ZipException | java.io.EOFException e) {
            throw new UnreadableFile("The file is a zip, and it is damaged, cut off or locked by a password", e);
        }
    }

    private static void copy(InputStream in, long packed, Path target) throws IOException {
        byte[] buffer = new byte[COPY];
        long total = 0;
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                total += n;
                guard(total, packed);
                out.write(buffer, 0, n);
            }
        }
    }

    /** Ends what unpacks to far more than it is. */
    static void guard(long unpacked, long packed) throws UnreadableFile {
        if (Limits.bomb(unpacked, packed)) {
            throw new UnreadableFile("The file unpacks to more than we take (" + (unpacked >> 20) + " MB from "
                    + Math.max(1, packed >> 10) + " kB so far)");
        }
    }

    private static void toUtf8(Path file, Path target) throws IOException {
        char[] buffer = new char[COPY];
        Charset utf16 = StandardCharsets.UTF_16; // reads its byte order from the mark
        try (Reader in = new InputStreamReader(new BufferedInputStream(Files.newInputStream(file)), utf16);
                BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new UnreadableFile("The file says it is UTF-16, and is not", e);
        }
    }
}
