package io.dropline.feeds.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class XlsxTest {
    private static final String HEADER =
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>Cost</t></is></c></row>";

    @Test
    void cellsAreReadAsTheyAreMeant() {
        Read read = Read.of(Workbooks.of(
                HEADER
                        + "<row r=\"3\"><c r=\"A3\" s=\"1\"><v>12345</v></c><c r=\"C3\"><v>0.30000000000000004</v></c></row>"
                        + "<row r=\"4\"><c r=\"A4\"><v>1.2E+5</v></c><c r=\"B4\" s=\"2\"><v>45989</v></c><c r=\"C4\" s=\"4\"><v>1234.5</v></c></row>"
                        + "<row r=\"5\"><c r=\"A5\" t=\"s\"><v>2</v></c><c r=\"B5\" s=\"3\"><v>45989.5</v></c><c r=\"C5\" t=\"e\"><v>#N/A</v></c></row>"
                        + "<row r=\"6\"><c r=\"A6\" t=\"str\"><v>F&amp;1</v></c><c r=\"B6\" t=\"b\"><v>1</v></c></row><row r=\"7\"/>"
                        + "<row r=\"8\"><c r=\"A8\" t=\"s\"><v>99</v></c><c r=\"B8\"><v>NaN</v></c></row>",
                "SKU",
                "Qty",
                "<r><t>Rich</t></r><r><t xml:space=\"preserve\"> text</t></r><rPh><t>no</t></rPh>"));
        assertThat(read.layout()).isEqualTo(Layout.xlsx("", 1));
        assertThat(read.columns()).containsExactly("SKU", "Qty", "Cost");
        assertThat(read.rows())
                .containsExactly(
                        "3: 00012345||0.3",
                        "4: 120000|2025-11-28|1234.5",
                        "5: Rich text|2025-11-28 12:00:00|#N/A",
                        "6: F&1|TRUE",
                        "8: |NaN");
    }

    @Test
    void sheetsAreChosenByName() {
        byte[] workbook = Workbooks.of(HEADER, "SKU", "Qty");
        assertThat(Read.of(workbook, Layout.xlsx("stock", 1)).fault()).isEmpty();
        assertThat(Read.of(workbook, Layout.xlsx("Prices", 1)).fault())
                .contains("no sheet \"Prices\"")
                .contains("Stock");
    }

    @Test
    void aCellBeyondAllMeasureCostsItsOwnRow() {
        Read read = Read.of(Workbooks.of(
                HEADER + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>" + "x".repeat(10 << 20)
                        + "</t></is></c></row><row r=\"3\"><c r=\"ZZZ3\"><v>1</v></c></row><row r=\"4\"><c r=\"A4\"><v>7</v></c></row>",
                "SKU",
                "Qty"));
        assertThat(read.rows())
                .containsExactly("2! A cell is longer than 32 kB", "3! The row has more than 1000 columns", "4: 7");
    }

    @Test
    void aWorkbookThatUnpacksToFarMoreThanItIsIsRefused() {
        byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        byte[] bomb = Workbooks.of(
                out -> {
                    out.write(HEADER.getBytes(StandardCharsets.UTF_8));
                    for (int i = 0; i < 100; i++) {
                        out.write(spaces);
                    }
                },
                "SKU",
                "Qty");
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(Read.of(bomb).fault()).isNotEmpty();
    }

    @Test
    void entitiesAndDamageAreRefusedInWords() throws IOException {
        byte[] good = Workbooks.of(HEADER, "SKU", "Qty");
        assertThat(Read.of(Arrays.copyOf(good, good.length / 2)).fault()).contains("damaged");
        byte[] broken = Workbooks.of(HEADER + "<row r=\"2\"><c r=\"A2\"><v>7</v>", "SKU", "Qty");
        assertThat(Read.of(broken).fault()).contains("not XML");
        assertThat(Read.of(zipWithout()).fault()).contains("no Excel workbook");
    }

    private static byte[] zipWithout() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void aPartWhoseFirstBytesAreNoDeflateIsRefusedInWords() {
        for (String part : new String[] {"xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"}) {
            byte[] workbook = Workbooks.of(HEADER, "SKU", "Qty");
            int name = new String(workbook, StandardCharsets.ISO_8859_1).indexOf(part);
            workbook[name + part.length()] = 7;
            assertThat(Read.of(workbook).fault()).as(part).isEqualTo("The file is damaged or cut off");
        }
    }

    @Test
    void aHundredThousandRowsAreReadWithoutKeepingThem() throws Exception {
        byte[] workbook = Workbooks.of(
                out -> {
                    out.write(HEADER.getBytes(StandardCharsets.UTF_8));
                    for (int i = 2; i <= 100_001; i++) {
                        out.write(("<row r=\"" + i + "\"><c r=\"A" + i + "\" t=\"inlineStr\"><is><t>SKU-" + i * 7919L
                                        + "</t></is></c><c r=\"B" + i + "\"><v>" + i % 97 + "</v></c><c r=\"C" + i
                                        + "\"><v>12.5</v></c></row>")
                                .getBytes(StandardCharsets.UTF_8));
                    }
                },
                "SKU",
                "Qty");
        try (StockFile file = StockFile.brought(path -> Files.write(path, workbook));
                Table table = file.open(file.guess())) {
            long rows = 0;
            while (table.next() != null) {
                rows++;
            }
            assertThat(rows).isEqualTo(100_000);
        }
    }
}
