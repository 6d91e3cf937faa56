package io.dropline.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;

/** Small files that ask for all memory or for all time, each beside its like that asks for little. */
class StrangersPdfTest {
    private static final String PAGE = "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>\nendobj\n";

    @Test
    void aTableThatSaysHowManyObjectsThereAre() {
        assertThat(pages(tabled("0 4", "/Size 4"))).hasValue(1);
        for (String lie : List.of(
                tabled("0 400000000", "/Size 4"), tabled("400000000 4", "/Size 4"), tabled("0 4", "/Size 400000000"))) {
            assertThat(pages(lie))
                    .as("the table is of no use, but the objects can be found without it")
                    .hasValue(1);
        }
    }

    @Test
    void tablesThatFollowEachOtherInACircle() {
        String file = tabled("0 4", "/Size 4/Prev 99999");
        assertThat(file).contains("/Prev 99999");
        int first = file.indexOf("xref\n");
        int end = file.indexOf("startxref");
        String second = "xref\n0 0\ntrailer\n<</Size 4/Prev %05d>>\n".formatted(end);
        assertThat(pages(file.substring(0, end).replace("99999", "%05d".formatted(end)) + second + "startxref\n" + first
                        + "\n%%EOF"))
                .as("the tables are of no use, but the objects can be found without them")
                .hasValue(1);
    }

    @Test
    void numbersOfObjectsThatAreFoundWithoutATable() {
        assertThat(pages(untabled(PAGE))).hasValue(1);
        assertThat(pages(untabled(PAGE + "499999 0 obj\nnull\nendobj\n"))).hasValue(1);
        assertThat(pages(untabled(PAGE + "900000000 0 obj\nnull\nendobj\n"))).isEmpty();
    }

    @Test
    void contentsThatUnpackToGigabytes() {
        assertThat(pages(untabled(withContents(1)))).hasValue(1);
        assertThat(pages(untabled(withContents(100)))).isEmpty();
    }

    @Test
    void contentsThatAreMeantAgainAndAgain() {
        String once = withContents(1);
        assertThat(pages(untabled(once.replace("[4 0 R]", "[" + "4 0 R ".repeat(60) + "]"))))
                .hasValue(1);
        assertThat(pages(untabled(once.replace("[4 0 R]", "[" + "4 0 R ".repeat(5000) + "]"))))
                .isEmpty();
    }

    @Test
    void rowsThatAreLongerThanAnyFile() {
        String stream = withContents(1);
        assertThat(pages(untabled(stream.replace("/Filter", "/DecodeParms<</Predictor 12/Columns 100>>/Filter"))))
                .hasValue(1);
        assertThat(pages(
                        untabled(stream.replace("/Filter", "/DecodeParms<</Predictor 12/Columns 2000000000>>/Filter"))))
                .isEmpty();
    }

    @Test
    void aTreeOfPagesThatDoublesAtEachBranch() {
        assertThat(pages(untabled(tree(4)))).hasValue(16);
        assertThat(pages(untabled(tree(50)))).isEmpty();
        assertThat(pages(untabled("3 0 obj\n<</Type/Pages/Kids[3 0 R]>>\nendobj\n")))
                .isEmpty();
    }

    @Test
    void aFileWithPackedObjectsIsReadAndItsPackedTableIsNotBelieved() {
        var bytes = new ByteArrayOutputStream();
        var document = new Document();
        PdfWriter.getInstance(document, bytes).setFullCompression();
        document.open();
        document.add(new Paragraph("Packed"));
        document.close();
        String file = bytes.toString(StandardCharsets.ISO_8859_1);
        assertThat(file).contains("/ObjStm", "/XRef");

        assertThat(pages(file)).hasValue(1);
        int table = file.lastIndexOf(" obj");
        String before = file.substring(0, table);
        String last = file.substring(table);
        assertThat(pages(before + last.replaceFirst("/Size \\d+", "/Size 400000000")))
                .isEmpty();
        assertThat(pages(before + last.replaceFirst("/Length \\d+", "/Length 2000000000")))
                .isEmpty();
        assertThat(pages(file.replaceFirst("/N \\d+", "/N 400000000"))).isEmpty();
    }

    /** One page, with a table whose head and last words are given. */
    private static String tabled(String head, String last) {
        String objects = objects(PAGE);
        String table = "xref\n" + head + "\n0000000000 65535 f \n"
                + IntStream.of(1, 2, 3)
                        .mapToObj(number -> "%010d 00000 n \n".formatted(objects.indexOf(number + " 0 obj")))
                        .collect(Collectors.joining());
        return objects + table + "trailer\n<</Root 1 0 R" + last + ">>\nstartxref\n" + objects.length() + "\n%%EOF";
    }

    private static String untabled(String more) {
        return objects(more) + "trailer\n<</Root 1 0 R/Size 4>>\n%%EOF";
    }

    private static String objects(String more) {
        return "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                + "2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n" + more;
    }

    private static String withContents(int megabytes) {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                out.write(nothing);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return PAGE.replace("/MediaBox", "/Contents[4 0 R]/MediaBox") + "4 0 obj\n<</Length " + packed.size()
                + "/Filter/FlateDecode>>\nstream\n" + packed.toString(StandardCharsets.ISO_8859_1)
                + "\nendstream\nendobj\n";
    }

    private static String tree(int branches) {
        return IntStream.range(3, 3 + branches)
                        .mapToObj(number -> "%d 0 obj\n<</Type/Pages/Kids[%d 0 R %d 0 R]>>\nendobj\n"
                                .formatted(number, number + 1, number + 1))
                        .collect(Collectors.joining())
                + PAGE.replace("3 0 obj", 3 + branches + " 0 obj");
    }

    private static OptionalInt pages(String file) {
        byte[] bytes = file.getBytes(StandardCharsets.ISO_8859_1);
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Enclosure.pages(bytes));
    }
}
