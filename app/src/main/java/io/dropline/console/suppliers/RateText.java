package io.dropline.console.suppliers;

import io.dropline.console.page.Show;
import io.dropline.routing.RateTable;
import io.dropline.routing.WeightTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A rate table as lines of text: {@code 300 500 4.90} is 4.90 up to 300 miles and 500 grams; a star in place of the miles stands for any
 * distance.
 */
public final class RateText {
    private RateText() {}

    public static String of(RateTable table) {
        return table.zones().stream()
                .map(zone -> rows(zone.upToMiles() == 0 ? "*" : String.valueOf(zone.upToMiles()), zone.rows()))
                .collect(Collectors.joining("\n"));
    }

    static String of(WeightTable table) {
        return rows("*", table.rows());
    }

    private static String rows(String miles, List<WeightTable.Row> rows) {
        return rows.stream()
                .map(row -> miles + " " + row.upToGrams() + " " + Show.plain(row.amount()))
                .collect(Collectors.joining("\n"));
    }

    /** The table; empty if the text is none. */
    public static Optional<RateTable> read(String text) {
        try {
            List<RateTable.Zone> zones = new ArrayList<>();
            List<WeightTable.Row> rows = new ArrayList<>();
            String miles = "";
            for (String line : text.strip().lines().toList()) {
                String[] words = line.strip().split("[\\s,;]+", -1);
                if (words.length != 3) {
                    return Optional.empty();
                }
                if (!rows.isEmpty() && !words[0].equals(miles)) {
                    zones.add(zone(miles, rows));
                    rows.clear();
                }
                miles = words[0];
                rows.add(new WeightTable.Row(Long.parseLong(words[1]), new BigDecimal(words[2])));
            }
            zones.add(zone(miles, rows));
            return Optional.of(new RateTable(zones));
        } catch (IllegalArgumentException noTable) {
            return Optional.empty();
        }
    }

    private static RateTable.Zone zone(String miles, List<WeightTable.Row> rows) {
        return new RateTable.Zone(miles.equals("*") ? 0 : Integer.parseInt(miles), List.copyOf(rows));
    }
}
