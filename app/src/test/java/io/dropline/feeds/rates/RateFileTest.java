package io.dropline.feeds.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropline.feeds.format.UnreadableFile;
import io.dropline.feeds.format.Workbooks;
import io.dropline.routing.RateTable;
import io.dropline.routing.WeightTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rates from files that people make. */
class RateFileTest {
    @Test
    void rowsComeInAnyOrderAndEachBadOneHarmsOnlyItself() throws IOException {
        RateReading read = read("""
                Miles,Grams,Amount
                *,2000,19.90
                300,1000,"$7.50"
                300,500,4.90
                300,500,4.80
                300,2000,
                300,3000,6.00
                here,500,5
                0,500,5
                300,-5,5
                300,4000,"9,90"
                any,500,9.90
                """);

        assertThat(rows(read)).containsExactly("300 500 4.90", "300 1000 7.50", "0 500 9.90", "0 2000 19.90");
        assertThat(read.good()).isEqualTo(4);
        assertThat(read.bad())
                .extracting(row -> row.line() + ": " + row.why())
                .containsExactly(
                        "5: Line 4 has this distance and weight already",
                        "6: The amount is missing",
                        "7: It is cheaper than the lighter parcel of line 3",
                        "8: The distance is no number: here",
                        "9: The distance is a whole number of miles above 0, or * for any distance",
                        "10: The weight is no number: -5",
                        "11: The amount is no number: 9,90");
        assertThat(read.badCount()).isEqualTo(7);
    }

    @Test
    void weightsMayBeInOtherUnitsAndTheDistanceMayBeLeftOut() throws IOException {
        assertThat(rows(read("Weight (lb);Rate USD\n1;5\n10;9\n"))).containsExactly("0 453 5", "0 4535 9");
        assertThat(rows(read("up to kg\tcost\n0.5\t3.20\n1.25\t4\n"))).containsExactly("0 500 3.20", "0 1250 4");
        assertThat(rows(read("oz,price\n16,3.20\n"))).containsExactly("0 453 3.20");
    }

    @Test
    void aWorkbookIsReadToo() throws IOException {
        String rows =
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\"><v>300</v></c><c r=\"B2\"><v>500</v></c><c r=\"C2\"><v>4.9</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\"><v>300</v></c><c r=\"B3\"><v>1000</v></c><c r=\"C3\" t=\"e\"><v>#N/A</v></c></row>";

        RateReading read = RateFile.read(new ByteArrayInputStream(Workbooks.of(rows, "miles", "grams", "amount")));

        assertThat(rows(read)).containsExactly("300 500 4.90");
        assertThat(read.bad()).extracting(RateReading.BadRow::why).containsExactly("The amount is no number: #N/A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n",
                "sku,qty\nA,1\n",
                "miles,weight,amount\n300,5,4\n",
                "<rates><rate/></rates>",
                "[{\"miles\":1}]",
            })
    void whatIsNoFileOfRatesIsToldSo(String content) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageMatching("[A-Z].{10,}[^.]");
    }

    @Test
    void whatIsWrittenIsReadAsItWas() throws IOException {
        long seed = Long.getLong("dropline.seed", System.nanoTime());
        System.out.println(getClass().getSimpleName() + ": seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            RateTable table = random(random);
            RateReading read = RateFile.read(new ByteArrayInputStream(RateCsv.write(Optional.of(table))));
            assertThat(read.bad()).as("seed " + seed).isEmpty();
            assertThat(rows(read)).as("seed " + seed).isEqualTo(rows(new RateReading(table, 0, List.of(), 0)));
        }
    }

    private static RateTable random(Random random) {
        List<RateTable.Zone> zones = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int zone = 1; zone <= count; zone++) {
            List<WeightTable.Row> rows = new ArrayList<>();
            BigDecimal amount = BigDecimal.ZERO;
            for (int row = 1; row <= 1 + random.nextInt(6); row++) {
                amount = amount.add(BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(5)));
                rows.add(new WeightTable.Row(row * 1000L + random.nextInt(1000), amount));
            }
            zones.add(new RateTable.Zone(zone == count && random.nextBoolean() ? 0 : zone * 100, rows));
        }
        return new RateTable(zones);
    }

    private static RateReading read(String content) throws IOException {
        return RateFile.read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> rows(RateReading read) {
        return Objects.requireNonNull(read.table()).zones().stream()
                .flatMap(zone -> zone.rows().stream()
                        .map(row -> zone.upToMiles() + " " + row.upToGrams() + " "
                                + row.amount().stripTrailingZeros().toPlainString()))
                .map(text -> text.replaceAll("^(\\S+ \\S+) (\\d+\\.\\d)$", "$1 $20"))
                .toList();
    }
}
