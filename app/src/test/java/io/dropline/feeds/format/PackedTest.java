package io.dropline.feeds.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class PackedTest {
    private static final byte[] CSV = "sku,qty\nA,1\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void gzipAndAZipWithOneFileAreTakenOff() throws IOException {
        assertThat(Read.of(gzip(CSV)).rows()).containsExactly("2: A|1");
        assertThat(Read.of(zip(CSV, "stock.csv")).rows()).containsExactly("2: A|1");
        assertThat(Read.of(gzip(zip(CSV, "stock.csv"))).rows()).containsExactly("2: A|1");
        assertThat(Read.of(zip(CSV, "__MACOSX/._stock.csv", "stock.csv")).rows())
                .containsExactly("2: A|1");
    }

    @Test
    void whatCannotBeTakenOffSaysWhy() throws IOException {
        assertThat(Read.of(zip(CSV, "a.csv", "b.csv")).fault()).contains("several files");
        assertThat(Read.of(zip(CSV)).fault()).isNotEmpty();
        byte[] whole = gzip("sku,qty\nA,1\n".repeat(20_000).getBytes(StandardCharsets.UTF_8));
        assertThat(Read.of(Arrays.copyOf(whole, whole.length / 2)).fault()).contains("damaged or cut off");
        byte[] zip = zip(CSV, "stock.csv");
        assertThat(Read.of(Arrays.copyOf(zip, zip.length - 30)).fault()).contains("cut off");
        byte[] nested = CSV;
        for (int i = 0; i < 8; i++) {
            nested = gzip(nested);
        }
        assertThat(Read.of(nested).fault()).contains("packed more than");
    }

    @Test
    void aBombIsStoppedEarly() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            byte[] zeros = new byte[1 << 20];
            Arrays.fill(zeros, (byte) 'a');
            for (int i = 0; i < 200; i++) {
                out.write(zeros);
            }
        }
        assertThat(Read.of(bytes.toByteArray()).fault()).contains("unpacks to more than we take");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(byte[] bytes, String... names) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(bytes);
                out.closeEntry();
            }
        }
        return packed.toByteArray();
    }
}
