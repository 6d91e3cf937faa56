package io.dropline.console.suppliers.rates;

import io.dropline.console.page.Show;
import io.dropline.routing.RateTable;
import io.dropline.routing.WeightTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of rates as carriers print theirs: weights downwards, distances across.
 *
 * @param zones the heads of the columns behind the weight
 */
public record RateGrid(List<String> zones, List<Row> rows) {
    /** @param amounts one a zone; a dash where the zone has no such weight */
    public record Row(String weight, List<String> amounts) {}

    static RateGrid of(RateTable table, String currency) {
        List<Row> rows = table.zones().stream()
                .flatMap(zone -> zone.rows().stream().map(WeightTable.Row::upToGrams))
                .distinct()
                .sorted()
                .map(grams -> new Row(
                        weight(grams),
                        table.zones().stream()
                                .map(zone -> amount(zone, grams, currency))
                                .toList()))
                .toList();
        return new RateGrid(heads(table), rows);
    }

    private static List<String> heads(RateTable table) {
        List<String> heads = new ArrayList<>();
        table.zones()
                .forEach(zone -> heads.add(
                        zone.upToMiles() > 0
                                ? "to " + Show.count(zone.upToMiles()) + " mi"
                                : heads.isEmpty() ? "any distance" : "farther"));
        return heads;
    }

    private static String amount(RateTable.Zone zone, long grams, String currency) {
        return zone.rows().stream()
                .filter(row -> row.upToGrams() == grams)
                .map(row -> Show.money(row.amount(), currency))
                .findFirst()
                .orElse("–");
    }

    /** "500 g", "2.5 kg". */
    private static String weight(long grams) {
        return grams < 1000
                ? grams + " g"
                : BigDecimal.valueOf(grams, 3).stripTrailingZeros().toPlainString() + " kg";
    }
}
