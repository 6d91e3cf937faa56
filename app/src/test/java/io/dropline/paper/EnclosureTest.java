package io.dropline.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class EnclosureTest {
    private static final Paper PAPER =
            new Paper("Evidence", "Hearth", "Hearth · Evidence", Instant.parse("2026-11-23T10:00:00Z"), "US");

    @Test
    void pagesOfEveryTurnAreEnclosedAndCountedThrough() throws IOException {
        byte[] letter = letter(null, 0, 90, 180, 270);
        assertThat(Enclosure.pages(letter)).hasValue(4);

        byte[] printed = PAPER.print(cover(), List.of(new Enclosure.Pdf("The letter", letter)));

        try (PdfReader reader = new PdfReader(printed)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(5);
            PdfTextExtractor text = new PdfTextExtractor(reader);
            for (int page = 2; page <= 5; page++) {
                assertThat(text.getTextFromPage(page))
                        .contains(
                                "Turned by " + (page - 2) * 90,
                                "The letter · page " + (page - 1) + " of 4",
                                "Page " + page + " of");
            }
        }
    }

    @Test
    void theSameFilesAreTheSameBytes() {
        byte[] letter = letter(null, 0);
        assertThat(PAPER.print(cover(), List.of(new Enclosure.Pdf("x", letter))))
                .isEqualTo(PAPER.print(cover(), List.of(new Enclosure.Pdf("x", letter))));
    }

    @Test
    void whatIsLockedOrDamagedIsKnownBeforehand() {
        assertThat(Enclosure.pages(letter("secret", 0))).isEmpty();
        assertThat(Enclosure.pages("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(Enclosure.pages(new byte[0])).isEmpty();
        byte[] letter = letter(null, 0);
        assertThat(Enclosure.pages(Arrays.copyOf(letter, letter.length / 3))).isEmpty();
    }

    @Test
    void whatCouldBeReadOnceCanBeEnclosed() {
        long seed = Long.getLong("dropline.seed", System.nanoTime());
        System.out.println("EnclosureTest: seed " + seed);
        Random random = new Random(seed);
        byte[] letter = letter(null, 0, 90);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = letter.clone();
            for (int hits = 0; hits < 1 + i % 20; hits++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            if (Enclosure.pages(damaged).isPresent()) {
                assertThat(PAPER.print(cover(), List.of(new Enclosure.Pdf("x", damaged))))
                        .as("seed %s, step %s", seed, i)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void aPictureOfMorePointsThanAPageShowsIsEnclosedWithFewer() throws IOException {
        assertThat(widthEnclosed(picture("png", 3508, 10))).isEqualTo(3508);
        assertThat(widthEnclosed(picture("png", 3509, 10))).isEqualTo(1755);
        assertThat(widthEnclosed(picture("jpeg", 3509, 10))).as("as it is").isEqualTo(3509);
    }

    @Test
    void aPictureThatIsNotWholeIsKnownBeforehand() {
        byte[] png = picture("png", 300, 300);
        byte[] jpeg = picture("jpeg", 300, 300);
        assertThat(Enclosure.shows(png)).isTrue();
        assertThat(Enclosure.shows(jpeg)).isTrue();
        assertThat(Enclosure.shows(Arrays.copyOf(png, png.length / 2))).isFalse();
        assertThat(Enclosure.shows(Arrays.copyOf(jpeg, 20))).isFalse();
        assertThat(Enclosure.shows("a word".getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
    }

    @Test
    void aPictureThatShowsCanBeEnclosed() {
        long seed = Long.getLong("dropline.seed", System.nanoTime());
        System.out.println("EnclosureTest: seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            byte[] damaged = picture(i % 2 == 0 ? "png" : "jpeg", 40, 40);
            for (int hits = 0; hits < 1 + i % 5; hits++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            if (i % 7 == 0) {
                damaged = Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length));
            }
            if (Enclosure.shows(damaged)) {
                assertThat(PAPER.print(cover(), List.of(new Enclosure.Picture("x", damaged))))
                        .as("seed %s, step %s", seed, i)
                        .isNotEmpty();
            }
        }
    }

    private static int widthEnclosed(byte[] picture) throws IOException {
        try (PdfReader reader = new PdfReader(PAPER.print(cover(), List.of(new Enclosure.Picture("x", picture))))) {
            PdfDictionary pictures =
                    reader.getPageN(2).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.XOBJECT);
            return pictures.getAsStream(new PdfName("img0"))
                    .getAsNumber(PdfName.WIDTH)
                    .intValue();
        }
    }

    private static byte[] picture(String format, int width, int height) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<PdfPTable> cover() {
        var table = new PdfPTable(1);
        table.addCell(Cells.text("Cover", Ink.BODY));
        return List.of(table);
    }

    private static byte[] letter(@Nullable String password, int... turns) {
        var bytes = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        if (password != null) {
            writer.setEncryption(
                    password.getBytes(StandardCharsets.US_ASCII),
                    "owner".getBytes(StandardCharsets.US_ASCII),
                    0,
                    PdfWriter.ENCRYPTION_AES_128);
        }
        document.setPageSize(turned(turns[0]));
        document.open();
        for (int turn : turns) {
            document.setPageSize(turned(turn));
            document.newPage();
            document.add(new Paragraph("Turned by " + turn));
        }
        document.close();
        return bytes.toByteArray();
    }

    private static Rectangle turned(int turn) {
        Rectangle size = PageSize.A4;
        for (int done = 0; done < turn; done += 90) {
            size = size.rotate();
        }
        return size;
    }
}
