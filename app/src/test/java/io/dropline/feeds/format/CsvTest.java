package io.dropline.feeds.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void separatorAndHeaderAreFound() {
        assertThat(Read.of("SKU;Menge;Preis\nA-1;3;1.234,50\nA-2;0;5,00\n").layout())
                .isEqualTo(Layout.csv(";", 1));
        assertThat(Read.of("SKU\tQty\nA,1\t3\nA,2\t4\n").layout()).isEqualTo(Layout.csv("\t", 1));
        assertThat(Read.of("A-1,3,4.50\nA-2,1,6.00\n").layout()).isEqualTo(Layout.csv(",", 0));
        Read titled = Read.of("Nordic stock list,,\n\nSKU,Qty,Cost\nA-1,3,4.50\n");
        assertThat(titled.layout().header()).isEqualTo(3);
        assertThat(titled.columns()).containsExactly("SKU", "Qty", "Cost");
        assertThat(titled.rows()).containsExactly("4: A-1|3|4.50");
    }

    @Test
    void quotesAreReadAsPeopleMeanThem() {
        assertThat(Read.of(
                                "sku,title,qty\nA,\"1/2\"\" pipe, long\",2\nB,5\" pipe,3\nC,\"two\nlines\",4\nD,\"5\" pipe\",5\n")
                        .rows())
                .containsExactly("2: A|1/2\" pipe, long|2", "3: B|5\" pipe|3", "4: C|two\nlines|4", "6: D|5\" pipe|5");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedCostsItsOwnRow() {
        Read read = Read.of("sku,qty\nA,1\nB,\"2\nC,3\nD,4\n");
        assertThat(read.rows())
                .containsExactly("2: A|1", "3! A quotation mark opens a cell and is never closed", "4: C|3", "5: D|4");
        assertThat(read.fault()).isEmpty();
    }

    @Test
    void manyUnclosedQuotesDoNotCostTheSquareOfTheFile() {
        StringBuilder text = new StringBuilder("sku,qty,note\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("A")
                    .append(i)
                    .append(",1,")
                    .append(i % 100 == 0 ? "\"never closed" : "x")
                    .append('\n');
        }
        assertThat(Read.of(text.toString()).rows())
                .hasSize(20_000)
                .filteredOn(row -> row.contains("!"))
                .hasSize(200);
    }

    @Test
    void aTenMegabyteCellCostsItsOwnRow() {
        Read read = Read.of("sku,qty\nA,1\nB," + "9".repeat(10 << 20) + "\nC,3\nD," + "8".repeat(40_000) + "\nE,5\n");
        assertThat(read.rows())
                .containsExactly(
                        "2: A|1",
                        "3! The row is longer than 512 kB",
                        "4: C|3",
                        "5! A cell is longer than 32 kB",
                        "6: E|5");
    }

    @Test
    void bytesOfAllKindsAreRead() throws Exception {
        byte[] windows = "sku,title,qty\nÄ-1,Größe,3\n".getBytes(Charset.forName("windows-1252"));
        Read read = Read.of(windows);
        assertThat(read.rows()).containsExactly("2: Ä-1|Größe|3");
        assertThat(read.remarks()).containsExactly("1 line was not UTF-8 and read as Windows-1252");

        String text = "sku,qty\nÄ-1,3\n";
        assertThat(Read.of("\ufeff" + text).columns()).containsExactly("sku", "qty");
        assertThat(Read.of(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE))
                        .rows())
                .containsExactly("2: Ä-1|3");
        assertThat(Read.of(("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE))
                        .rows())
                .containsExactly("2: Ä-1|3");

        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.write("sku,qty\nÄ-1,3\n".getBytes(StandardCharsets.UTF_8));
        mixed.write("Ä-2,4\n".getBytes(Charset.forName("windows-1252")));
        Read both = Read.of(mixed.toByteArray());
        assertThat(both.rows()).containsExactly("2: Ä-1|3", "3: Ä-2|4");
        assertThat(both.remarks()).hasSize(1);
    }

    @Test
    void lineEndsOfAllKinds() {
        assertThat(Read.of("sku,qty\r\nA,1\r\nB,2").rows()).containsExactly("2: A|1", "3: B|2");
        assertThat(Read.of("sku,qty\rA,1\rB,2\r").rows()).containsExactly("2: A|1", "3: B|2");
        assertThat(Read.of("sku,qty\n\n,\nA,1\n\n").rows()).containsExactly("4: A|1");
    }

    @Test
    void columnsHaveNamesThatAreTheirOwn() {
        assertThat(Read.of("sku,Price,,Price\nA,1,2,3\n").columns())
                .containsExactly("sku", "Price", "Column 3", "Price (2)");
    }

    @Test
    void whatIsNoStockFileSaysSo() {
        assertThat(Read.of(new byte[0]).fault()).isEqualTo("The file is empty");
        assertThat(Read.of("\n\n \n").fault()).isEqualTo("The file is empty");
        assertThat(Read.of("<!DOCTYPE html><html><body>Sign in</body></html>").fault())
                .contains("web page");
        assertThat(Read.of("%PDF-1.7").fault()).contains("PDF");
        assertThat(Read.of(new byte[] {1, 0, 2, 0, 3}).fault()).contains("no text");
        assertThat(Read.of("sku,qty\n".getBytes(StandardCharsets.UTF_8), Layout.csv(",", 5))
                        .fault())
                .contains("line 5");
    }

    @Test
    void aHundredThousandRowsAreReadWithoutKeepingThem() throws Exception {
        try (StockFile file = StockFile.brought(path -> {
                    try (var out = Files.newBufferedWriter(path)) {
                        out.write("sku,title,qty,cost\n");
                        for (int i = 0; i < 100_000; i++) {
                            out.write("SKU-" + i + ",\"A product of the number " + i + "\"," + i % 50 + ",12.50\n");
                        }
                    }
                });
                Table table = file.open(file.guess())) {
            long rows = 0;
            double last = 0;
            for (Table.Row row = table.next(); row != null; row = table.next()) {
                rows++;
                assertThat(table.progress()).isBetween(last, 1.0);
                last = table.progress();
            }
            assertThat(rows).isEqualTo(100_000);
            assertThat(last).isEqualTo(1.0);
        }
    }
}
