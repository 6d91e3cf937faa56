package io.dropline.feeds.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.feeds.FeedRow;
import io.dropline.feeds.FeedRows;
import io.dropline.feeds.format.Layout;
import io.dropline.feeds.format.StockFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MappingTest {
    private static final Map<String, Integer> WORDS = Map.of("In stock", 5, "discontinued", 0);
    private static final ValueRules POINT = new ValueRules(".", BigDecimal.ONE, BigDecimal.ONE, WORDS);
    private static final ValueRules COMMA = new ValueRules(",", BigDecimal.ONE, BigDecimal.ONE, WORDS);

    @Test
    void quantitiesAreUnderstoodAsSuppliersWriteThem() {
        assertThat(quantity("12", POINT)).isEqualTo("12");
        assertThat(quantity("10+", POINT)).isEqualTo("10");
        assertThat(quantity(">100", POINT)).isEqualTo("100");
        assertThat(quantity(">= 7", POINT)).isEqualTo("7");
        assertThat(quantity("In  Stock", POINT)).isEqualTo("5");
        assertThat(quantity("Discontinued", POINT)).isEqualTo("0");
        assertThat(quantity("-3", POINT)).isEqualTo("0");
        assertThat(quantity("(3)", POINT)).isEqualTo("0");
        assertThat(quantity("3.9", POINT)).isEqualTo("3");
        assertThat(quantity("1,234", POINT)).isEqualTo("1234");
        assertThat(quantity("1.234", COMMA)).isEqualTo("1234");
        assertThat(quantity("1.2E+02", POINT)).isEqualTo("120");
        assertThat(quantity(" ", POINT)).isEqualTo("nothing");
        for (String nonsense :
                List.of("NaN", "Infinity", "#N/A", "Mar-05", "call", "<5", "1e99", "12 34", "1,23", "--1", "+")) {
            assertThat(quantity(nonsense, POINT)).as(nonsense).startsWith("! ");
        }
        assertThat(quantity("#N/A", POINT)).contains("error of the spreadsheet");
        assertThat(quantity("99999999999", POINT)).contains("more than anybody has");
    }

    @Test
    void casesAreUnitsAndRoundedDown() {
        ValueRules cases = new ValueRules(".", new BigDecimal("12"), new BigDecimal("12"), Map.of());
        assertThat(quantity("3", cases)).isEqualTo("36");
        assertThat(amount("30.00", cases)).isEqualTo("2.5000");
        ValueRules halves = new ValueRules(".", new BigDecimal("0.5"), BigDecimal.ONE, Map.of());
        assertThat(quantity("3", halves)).isEqualTo("1");
    }

    @Test
    void pricesAreUnderstoodByTheDecimalSign() {
        assertThat(amount("1,234.50", POINT)).isEqualTo("1234.5000");
        assertThat(amount("$1,234.50", POINT)).isEqualTo("1234.5000");
        assertThat(amount("US$ 9", POINT)).isEqualTo("9.0000");
        assertThat(amount("12.5 USD", POINT)).isEqualTo("12.5000");
        assertThat(amount(".99", POINT)).isEqualTo("0.9900");
        assertThat(amount("1.234,50", COMMA)).isEqualTo("1234.5000");
        assertThat(amount("12,5", COMMA)).isEqualTo("12.5000");
        assertThat(amount("1.234,50", POINT)).contains("does not fit the decimal sign, which is \".\"");
        assertThat(amount("1,234.50", COMMA)).contains("does not fit the decimal sign, which is \",\"");
        assertThat(amount("€12.50", POINT)).contains("is not in USD");
        assertThat(amount("12.50 EUR", POINT)).contains("is not in USD");
        assertThat(amount("-1.00", POINT)).contains("below zero");
        assertThat(amount("NaN", POINT)).startsWith("! ");
        assertThat(amount("TBD", POINT)).startsWith("! ");
        assertThat(amount("1e30", POINT)).contains("too large");
        assertThat(amount("", POINT)).isEqualTo("nothing");
    }

    @Test
    void skusAreFreedFromWhatSpreadsheetsDoToThem() {
        assertThat(told(SupplierSkus.read("'00123"))).isEqualTo("00123");
        assertThat(told(SupplierSkus.read("=\"00123\""))).isEqualTo("00123");
        assertThat(told(SupplierSkus.read(" A-1 "))).isEqualTo("A-1");
        assertThat(told(SupplierSkus.read("12E05"))).isEqualTo("12E05");
        assertThat(told(SupplierSkus.read("1.2E+05"))).contains("Excel has made a number");
        assertThat(told(SupplierSkus.read(" "))).isEqualTo("! The row has no SKU");
        assertThat(told(SupplierSkus.read("a\u0000b"))).startsWith("! ");
        assertThat(told(SupplierSkus.read("x".repeat(200)))).startsWith("! ");
    }

    @Test
    void warehousesAreSummedAndABadRowHarmsOnlyItself() throws IOException {
        String csv =
                "Item;NJ;CA;Price;Cur\nA-1;3;4+;12,50;USD\nA-2;;;1,00;usd\nA-3;x;4;1,00;USD\nA-4;1;1;5,00;EUR\n;1;1;1,00;USD\nA-5;-2;7;;\n";
        Mapping mapping = new Mapping(Layout.csv(";", 1), "Item", List.of("NJ", "CA"), "Price", "", "", "Cur", COMMA);
        assertThat(rows(csv, mapping))
                .containsExactly(
                        "A-1 7 12.5000",
                        "A-2 null 1.0000",
                        "4! A-3! The quantity is no number: x",
                        "5! A-4! The row is priced in EUR, the supplier is paid in USD",
                        "6! null! The row has no SKU",
                        "A-5 7 null");
    }

    @Test
    void columnsAreGuessedFromNamesAndValues() throws IOException {
        Mapping german = guess("""
                Artikelnummer;Bezeichnung;Bestand;Preis;UVP;Währung
                A-1;Ofen;1.200;1.234,50;1.999,00;EUR
                A-2;Stein;in stock;12,00;19,00;EUR
                A-3;Eimer;ausverkauft;9,50;15,00;EUR
                """);
        assertThat(german.sku()).isEqualTo("Artikelnummer");
        assertThat(german.quantity()).containsExactly("Bestand");
        assertThat(german.msrp()).isEqualTo("UVP");
        assertThat(german.currency()).isEqualTo("Währung");
        assertThat(german.rules().decimal()).isEqualTo(",");
        assertThat(german.rules().words()).isEqualTo(Map.of("in stock", 1, "ausverkauft", 0));

        Mapping warehouses =
                guess("Vendor SKU,UPC,Qty NJ,Qty CA,Your Price,MAP,List Price\nA-1,0123456789,3,4,10.00,15.00,19.99\n");
        assertThat(warehouses.sku()).isEqualTo("Vendor SKU");
        assertThat(warehouses.quantity()).containsExactly("Qty NJ", "Qty CA");
        assertThat(warehouses.cost()).isEqualTo("Your Price");
        assertThat(warehouses.map()).isEqualTo("MAP");
        assertThat(warehouses.msrp()).isEqualTo("List Price");

        Mapping total = guess("sku,qty_east,qty_west,Total Qty,cost\nA,1,2,3,4.00\n");
        assertThat(total.quantity()).containsExactly("Total Qty");
        assertThat(guess("A-1,3,4.50\nA-2,3,4.50\n").sku()).isEmpty();
    }

    @Test
    void aColumnThatIsGoneIsNamedWithWhatLooksLikeIt() {
        Mapping mapping = new Mapping(Layout.csv(",", 1), "SKU", List.of("Qty Available"), "Cost", "", "", "", POINT);
        assertThat(ColumnFit.problem(mapping, List.of("Title", "Cost", "Qty Available", "SKU")))
                .isEmpty();
        assertThat(ColumnFit.problem(mapping, List.of("SKU", "QtyAvail", "Cost", "Title"))
                        .orElseThrow())
                .startsWith(
                        "The column \"Qty Available\" is missing; \"QtyAvail\" looks like it. The file has: SKU, QtyAvail");
        assertThat(ColumnFit.problem(mapping, List.of("A", "B")).orElseThrow())
                .contains("\"SKU\" is missing.")
                .contains("\"Cost\" is missing");
    }

    @Test
    void aMappingIsKeptAsJson() {
        Mapping mapping = new Mapping(Layout.csv("\t", 2), "SKU", List.of("A", "B"), "C", "", "", "", COMMA);
        JsonMapper json = JsonMapper.builder().build();
        assertThat(json.readValue(json.writeValueAsString(mapping), Mapping.class))
                .isEqualTo(mapping);
    }

    private static Mapping guess(String csv) throws IOException {
        try (StockFile file = StockFile.brought(path -> Files.writeString(path, csv))) {
            Layout layout = file.guess();
            return Sample.of(file, layout).guess(layout);
        }
    }

    private static List<String> rows(String csv, Mapping mapping) throws IOException {
        List<String> all = new ArrayList<>();
        try (StockFile file = StockFile.brought(path -> Files.writeString(path, csv));
                FeedRows rows = new MappedRows(file.open(mapping.layout()), mapping, "USD")) {
            for (FeedRows.Read read = rows.next(); read != null; read = rows.next()) {
                all.add(
                        switch (read) {
                            case FeedRows.Read.Row(FeedRow row) ->
                                row.supplierSku() + " " + row.quantity() + " " + row.unitCost();
                            case FeedRows.Read.Bad bad -> bad.line() + "! " + bad.supplierSku() + "! " + bad.why();
                        });
            }
        }
        return all;
    }

    private static String quantity(String cell, ValueRules rules) {
        return told(new Quantities(rules).read(cell));
    }

    private static String amount(String cell, ValueRules rules) {
        return told(new Amounts(rules, "USD").read("The cost", cell));
    }

    private static String told(Told<?> told) {
        return switch (told) {
            case Told.Value<?>(Object value) -> value.toString();
            case Told.Nothing<?>() -> "nothing";
            case Told.Nonsense<?>(String why) -> "! " + why;
        };
    }
}
