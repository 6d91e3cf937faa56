package io.dropline.promise.distance;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Days between countries, by the most exact row of the table. */
public final class CountryTable {

    /** Working days on the way. */
    public record Range(int least, int most) {}

    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, Range> ranges = new HashMap<>();

    /** Reads the table from the jar. */
    public static CountryTable read() {
        CountryTable table = new CountryTable();
        for (List<String> row : TableFile.rows("promise/countries.csv")) {
            if (row.getFirst().equals("group")) {
                Arrays.stream(row.get(2).split(" ", -1)).forEach(country -> table.groups.put(country, row.get(1)));
            } else {
                table.ranges.put(
                        row.get(0) + ">" + row.get(1),
                        new Range(Integer.parseInt(row.get(2)), Integer.parseInt(row.get(3))));
            }
        }
        return table;
    }

    /** From one country to another, or within one; codes of two upper-case letters, any other text counts as an unknown country. */
    public Range between(String from, String to) {
        String fromGroup = groups.getOrDefault(from, from);
        String toGroup = groups.getOrDefault(to, to);
        Stream<String> keys = from.equals(to)
                ? Stream.of(from + ">" + to, fromGroup + ">=", "*>=")
                : Stream.of(
                        from + ">" + to,
                        from + ">" + toGroup,
                        fromGroup + ">" + to,
                        fromGroup + ">" + toGroup,
                        from + ">*",
                        "*>" + to);
        return keys.map(ranges::get).filter(Objects::nonNull).findFirst().orElseGet(this::anywhere);
    }

    private Range anywhere() {
        return Objects.requireNonNull(ranges.get("*>*"), "the table lacks its last row");
    }
}
