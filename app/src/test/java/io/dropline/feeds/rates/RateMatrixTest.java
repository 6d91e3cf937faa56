package io.dropline.feeds.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropline.feeds.format.UnreadableFile;
import io.dropline.feeds.format.Workbooks;
import io.dropline.routing.RateTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rates as carriers print them: weights downwards, zones across. */
class RateMatrixTest {
    @Test
    void zonesAreTheDistancesOfTheCarriers() throws IOException {
        RateReading read = read("""
                Ground rates effective January 19, 2025
                Zones 1-8,,,,
                Weight Not Over (lbs),"Local, 1, 2",3,Zone 4-5,Zone 8
                1,$9.47,9.80,"$10.02",12
                2 lb,10.05,–,11,13.50
                Prices do not include fuel
                3,11,12,,15
                """);

        assertThat(read.bad()).isEmpty();
        assertThat(rows(read))
                .containsExactly(
                        "150 453 9.47",
                        "150 907 10.05",
                        "150 1360 11",
                        "300 453 9.8",
                        "300 1360 12",
                        "1000 453 10.02",
                        "1000 907 11",
                        "0 453 12",
                        "0 907 13.5",
                        "0 1360 15");
        assertThat(read.good()).isEqualTo(10);
    }

    @Test
    void eachWeightCountsInTheUnitThatItNames() throws IOException {
        assertThat(rows(read("Weight;Zone 1\n16 oz.;1\nNot over 0.5 kg;2\n2 lbs;3\nup to 1500 g;4\n")))
                .containsExactly("50 453 1", "50 500 2", "50 907 3", "50 1500 4");
        assertThat(rows(read(",2\n1 lb,1\n2,2\n"))).containsExactly("150 453 1", "150 907 2");
        assertThat(rows(read("kg\tto 1,400 mi\tfarther\n0.5\t1\t2\n"))).containsExactly("1400 500 1", "0 500 2");
        assertThat(rows(read("miles,grams,amount\n300,1 lb,5\n"))).containsExactly("300 453 5");
    }

    @Test
    void aColumnOfZonesInAListIsReadInTheSameWay() throws IOException {
        RateReading read = read("Zone,lb,price\n2,1,5\nZone 8,1,9\n300,1,6\n");

        assertThat(rows(read)).containsExactly("150 453 5", "0 453 9");
        assertThat(told(read)).containsExactly("4: 300 is no zone: write 1 to 8, 300 mi, or * for any distance");
    }

    @Test
    void aBadCellHarmsItselfABadWeightItsRowAndABadHeadingItsColumn() throws IOException {
        RateReading read = read("""
                lb,Zone 2,Zone 3,Zone 9,150 miles,,Notes
                1,5,call us,20,5,,
                Letter,1,1,1,1,,
                2,6,7,21,6,3,
                2,6,7,21,6,,
                3,5.50,8,22,7,,
                4,9,9.12345,,,,
                """);

        assertThat(rows(read)).containsExactly("150 453 5", "150 907 6", "150 1814 9", "300 907 7", "300 1360 8");
        assertThat(told(read))
                .containsExactly(
                        "1: The heading Zone 9 is no zone from 1 to 8 and no distance: head it as Zone 2, 300 mi or * for any distance, or leave the column out",
                        "1: The column 150 miles goes as far as the column Zone 2, which counts: leave one of them out",
                        "1: Column 6 has no heading: head it as Zone 2, 300 mi or * for any distance, or leave the column out",
                        "2: The amount under Zone 3 is no number: call us",
                        "3: The weight is no number: Letter",
                        "5: Line 4 has this distance and weight already",
                        "6: Under Zone 2 it is cheaper than the lighter parcel of line 4",
                        "7: The amount under Zone 3 has more than four decimals");
    }

    @Test
    void aColumnWithoutAmountsIsToldWhereOthersWouldStandInForIt() throws IOException {
        assertThat(told(read("lb,2,3,4,5\n1,5,,7,\n")))
                .containsExactly(
                        "1: The column 3 has no amount, and its distances would cost what the next farther column says: fill it in, or leave it out if that is meant");
    }

    @Test
    void weightsOfUnitsThatDifferMustAllNameTheirs() throws IOException {
        RateReading read = read("Weight,Zone 2,Zone 3\n8 oz,1,1\n1 lb,2,2\n2,3,3\n");

        assertThat(rows(read)).hasSize(4);
        assertThat(told(read))
                .containsExactly(
                        "4: The weight does not say its unit, and other rows say different ones: write 2 lb, or oz, kg or g");
        assertThatThrownBy(() -> read("Weight,Zone 2\n1,5\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("The column Weight does not say in what it weighs: name it grams, kg, lb or oz");
    }

    @Test
    void cellsOfAllLengthsAreReadInTime() throws IOException {
        for (String part : List.of("1,", "g", " ", "zone 1 ", "9", "lb ")) {
            String endless = "\"x" + part.repeat(30_000 / part.length()) + "x\"";
            String title = part.isBlank() ? endless : endless.replace("x", "");
            RateReading read = read("%s,Zone 1\nlb,Zone 2,%s,%s\n1,5,%s,6\n%s,6,7,8\n2,%s,9,9\n"
                    .formatted(title, endless, title, endless, endless, endless));

            assertThat(rows(read)).contains("150 453 5");
            assertThat(told(read)).anyMatch(row -> row.startsWith("4: The weight is no number: x"));
        }
    }

    @Test
    void aWorkbookHasTheSameForms() throws IOException {
        String rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"B3\"><v>2</v></c><c r=\"C3\"><v>8</v></c></row>"
                + "<row r=\"4\"><c r=\"A4\"><v>1</v></c><c r=\"B4\"><v>9.47</v></c><c r=\"C4\"><v>20.1</v></c></row>"
                + "<row r=\"5\"><c r=\"A5\"><v>2</v></c><c r=\"C5\" t=\"e\"><v>#N/A</v></c></row>";

        RateReading read = RateFile.read(new ByteArrayInputStream(Workbooks.of(rows, "Retail ground", "Weight (lb)")));

        assertThat(rows(read)).containsExactly("150 453 9.47", "0 453 20.1");
        assertThat(told(read)).containsExactly("5: The amount under 8 is no number: #N/A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Zone 1;50",
                "zone 2;150",
                "002;150",
                "Zones 1 & 2;150",
                "Zone 2 to Zone 4;600",
                "L,1,2;150",
                "Local;50",
                "Zone 7;1800",
                "8;0",
                "Zones 1-8;0",
                "*;0",
                "Any distance;0",
                "farther;0",
                "5 mi;5",
                "151-300 miles;300",
                "up to 1,000 mi;1000",
            })
    void headingsThatAreDistances(String heading, int miles) {
        assertThat(Distances.headed(heading)).contains(miles);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "9",
                "300",
                "Zone",
                "Zone 9",
                "Zone 0",
                "1.5",
                "2, 4",
                "3-2",
                "Alaska",
                "0 mi",
                "99999 mi",
                "miles",
                "102",
                "1/19/2025",
                "2 kg",
                "Zone A",
            })
    void headingsThatAreNone(String heading) {
        assertThat(Distances.headed(heading)).isEmpty();
    }

    private static RateReading read(String content) throws IOException {
        return RateFile.read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> told(RateReading read) {
        return read.bad().stream().map(row -> row.line() + ": " + row.why()).toList();
    }

    private static List<String> rows(RateReading read) {
        RateTable table = Objects.requireNonNull(read.table());
        return table.zones().stream()
                .flatMap(zone -> zone.rows().stream()
                        .map(row -> zone.upToMiles() + " " + row.upToGrams() + " "
                                + row.amount().stripTrailingZeros().toPlainString()))
                .toList();
    }
}
