package io.dropline.privacy.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropline.platform.privacy.KeptFiles.Kept;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A zip with files that every system can unpack, however large the files are and whatever they are called. */
class CustomerPackageTest {
    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void filesAreCalledWhatTheyAreAndEachIsThereOnce() throws IOException {
        CustomerPackage zip = new CustomerPackage(out, NOW);
        zip.add(photo("photo-1.jpg", 1));
        zip.add(photo("photo-1.jpg", 2));
        zip.add(photo("PHOTO-1.JPG", 3));
        zip.add(photo("../../etc/passwd", 4));
        zip.add(photo("C:\\invoice\u202e.pdf ", 5));
        zip.add(photo("..", 6));
        zip.add(photo("x".repeat(300) + ".jpeg", 7));
        zip.finish(Map.of());

        Map<String, byte[]> files = unzipped(new ByteArrayInputStream(out.toByteArray()));
        String folder = "photos of returns/RMA-1001/";
        assertThat(files)
                .containsOnlyKeys(
                        folder + "photo-1.jpg",
                        folder + "photo-1 (2).jpg",
                        folder + "PHOTO-1 (3).JPG",
                        folder + "_.._etc_passwd",
                        folder + "C_invoice_.pdf",
                        folder + "without a name",
                        folder + "x".repeat(95) + ".jpeg",
                        "data.html",
                        "data.json");
        assertThat(files.get(folder + "photo-1 (2).jpg")).containsExactly(2);
        assertThat(text(files.get("data.html"))).contains("Files beside this page", folder + "photo-1 (2).jpg");
    }

    @Test
    void whatWouldMakeItTooLargeIsNamedAndLeftOut() throws IOException {
        CustomerPackage zip = new CustomerPackage(out, NOW, 3);
        zip.add(photo("small.jpg", 1, 2));
        zip.add(photo("large.jpg", 1, 2));
        zip.add(photo("tiny.jpg", 9));
        zip.finish(Map.of());

        Map<String, byte[]> files = unzipped(new ByteArrayInputStream(out.toByteArray()));
        assertThat(files.keySet())
                .anyMatch(name -> name.endsWith("small.jpg"))
                .anyMatch(name -> name.endsWith("tiny.jpg"))
                .noneMatch(name -> name.endsWith("large.jpg"));
        assertThat(text(files.get("data.json")))
                .contains(
                        "\"left out, since the package would become too large\" : \"photos of returns/RMA-1001/large.jpg\"");
    }

    @Test
    void itIsWrittenAndReadInPieces() throws IOException {
        byte[] large = new byte[3_500_000];
        new Random(7).nextBytes(large);
        List<byte[]> parts = new ArrayList<>();
        CustomerPackage zip = new CustomerPackage(new Parts.Writing((n, part) -> parts.add(n, part)), NOW);
        zip.add(new Kept("Photos of returns", "RMA-1001", "large.jpg", large));
        zip.finish(Map.of());

        assertThat(parts).hasSize(4).allMatch(part -> part.length <= 1024 * 1024);
        InputStream all = new Parts.Reading(4, n -> Optional.of(parts.get(n)));
        assertThat(unzipped(all).get("photos of returns/RMA-1001/large.jpg")).isEqualTo(large);
        assertThatThrownBy(() ->
                        new Parts.Reading(4, n -> n < 2 ? Optional.of(parts.get(n)) : Optional.empty()).readAllBytes())
                .isInstanceOf(IOException.class);
    }

    private static Kept photo(String name, int... bytes) {
        byte[] content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        return new Kept("Photos of returns", "RMA-1001", name, content);
    }

    private static String text(byte @Nullable [] bytes) {
        return new String(Objects.requireNonNull(bytes), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unzipped(InputStream zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(zip)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
