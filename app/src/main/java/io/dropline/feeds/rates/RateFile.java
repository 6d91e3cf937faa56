package io.dropline.feeds.rates;

import io.dropline.feeds.format.Format;
import io.dropline.feeds.format.Layout;
import io.dropline.feeds.format.StockFile;
import io.dropline.feeds.format.Table;
import io.dropline.feeds.format.UnreadableFile;
import io.dropline.routing.RateTable;
import io.dropline.routing.WeightTable;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a supplier's rates from a CSV file or an Excel workbook: one row for each distance and weight, in any order. A bad row harms only itself;
 * whether its lack is bearable is for a person to say.
 */
public final class RateFile {
    /** Bad rows that are told one by one. */
    public static final int SHOWN = 50;

    /** More rates than any carrier's card has. */
    static final int MOST_ROWS = 5_000;

    private static final int MOST_BYTES = 5_000_000;
    private static final int MOST_MILES = 25_000;
    private static final BigDecimal MOST_GRAMS = BigDecimal.valueOf(30_000_000);
    private static final BigDecimal MOST_AMOUNT = BigDecimal.valueOf(10_000_000);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,8})?");
    private static final Pattern AROUND =
            Pattern.compile("^[$€£]\\s*|\\s*(mi|miles|g|grams|kg|lbs?|oz|[A-Z]{3}|[$€£])$");
    private static final int ANY_DISTANCE = 0;

    private record Rate(long line, int miles, long grams, BigDecimal amount, String raw) {
        private int distance() {
            return miles == ANY_DISTANCE ? Integer.MAX_VALUE : miles;
        }
    }

    /** A row that is no rate; its message says why. */
    private static final class Bad extends Exception {
        private static final long serialVersionUID = 1L;

        private Bad(String why) {
            super(why);
        }
    }

    private final List<Rate> rates = new ArrayList<>();
    private final List<RateReading.BadRow> bad = new ArrayList<>();

    private RateFile() {}

    /** @throws UnreadableFile where the file as a whole cannot be used; its message is a sentence for the merchant */
    public static RateReading read(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableFile("The file is larger than 5 MB, which no table of rates is");
        }
        try (StockFile file = StockFile.brought(to -> Files.write(to, bytes))) {
            Layout layout = file.guess();
            if (layout.format() != Format.CSV && layout.format() != Format.XLSX) {
                throw new UnreadableFile("A CSV file or an Excel workbook, please; this is "
                        + layout.format().label());
            }
            try (Table table = file.open(layout)) {
                return new RateFile().read(table);
            }
        }
    }

    private RateReading read(Table table) throws IOException {
        RateColumns columns = RateColumns.find(table.columns());
        for (Table.Row row = table.next(); row != null; row = table.next()) {
            if (rates.size() + bad.size() >= MOST_ROWS) {
                throw new UnreadableFile("The file has more than " + MOST_ROWS + " rows");
            }
            switch (row) {
                case Table.Row.Cells(long line, List<String> cells) -> take(columns, line, cells);
                case Table.Row.Broken(long line, String why, String raw) ->
                    bad.add(new RateReading.BadRow(line, why, raw));
            }
        }
        RateTable made = table(withoutContradictions());
        bad.sort(Comparator.comparingLong(RateReading.BadRow::line));
        int good = made == null
                ? 0
                : made.zones().stream().mapToInt(zone -> zone.rows().size()).sum();
        return new RateReading(made, good, List.copyOf(bad.subList(0, Math.min(SHOWN, bad.size()))), bad.size());
    }

    private void take(RateColumns columns, long line, List<String> cells) {
        String raw = String.join(" | ", cells);
        try {
            BigDecimal amount = number("The amount", cell(cells, columns.amount()), MOST_AMOUNT);
            if (amount.stripTrailingZeros().scale() > 4) {
                throw new Bad("The amount has more than four decimals");
            }
            rates.add(new Rate(line, miles(columns, cells), grams(columns, cells), amount, raw));
        } catch (Bad no) {
            bad.add(new RateReading.BadRow(line, String.valueOf(no.getMessage()), raw));
        }
    }

    private static int miles(RateColumns columns, List<String> cells) throws Bad {
        String text = columns.miles() < 0 ? "*" : cell(cells, columns.miles());
        if (text.equals("*") || text.equalsIgnoreCase("any")) {
            return ANY_DISTANCE;
        }
        BigDecimal miles = number("The distance", text, BigDecimal.valueOf(MOST_MILES));
        if (miles.signum() == 0 || miles.stripTrailingZeros().scale() > 0) {
            throw new Bad("The distance is a whole number of miles above 0, or * for any distance");
        }
        return miles.intValueExact();
    }

    private static long grams(RateColumns columns, List<String> cells) throws Bad {
        BigDecimal weight = number("The weight", cell(cells, columns.weight()), MOST_GRAMS);
        BigDecimal grams = weight.multiply(columns.grams()).setScale(0, RoundingMode.DOWN);
        if (grams.signum() == 0 || grams.compareTo(MOST_GRAMS) > 0) {
            throw new Bad("The weight is more than 0 and at most 30 tonnes");
        }
        return grams.longValueExact();
    }

    private static BigDecimal number(String what, String text, BigDecimal most) throws Bad {
        if (text.isEmpty()) {
            throw new Bad(what + " is missing");
        }
        String bare = AROUND.matcher(text).replaceAll("").strip();
        if (!NUMBER.matcher(bare).matches()) {
            throw new Bad(what + " is no number: " + (text.length() > 40 ? text.substring(0, 40) + "…" : text));
        }
        BigDecimal number = new BigDecimal(bare);
        if (number.compareTo(most) > 0) {
            throw new Bad(what + " is too large: " + bare);
        }
        return number;
    }

    private static String cell(List<String> cells, int place) {
        return place < cells.size() ? cells.get(place).strip() : "";
    }

    /** By distance and weight: said twice, the first counts; and no heavier parcel is cheaper. */
    private List<Rate> withoutContradictions() {
        Map<String, Rate> first = new HashMap<>();
        List<Rate> sound = new ArrayList<>();
        for (Rate rate : rates) {
            Rate before = first.putIfAbsent(rate.miles() + "/" + rate.grams(), rate);
            if (before == null) {
                sound.add(rate);
            } else {
                refuse(rate, "Line " + before.line() + " has this distance and weight already");
            }
        }
        sound.sort(Comparator.comparingInt(Rate::distance).thenComparingLong(Rate::grams));
        List<Rate> rising = new ArrayList<>();
        for (Rate rate : sound) {
            Rate lighter = rising.isEmpty() || rising.getLast().miles() != rate.miles() ? null : rising.getLast();
            if (lighter != null && rate.amount().compareTo(lighter.amount()) < 0) {
                refuse(rate, "It is cheaper than the lighter parcel of line " + lighter.line());
            } else {
                rising.add(rate);
            }
        }
        return rising;
    }

    private void refuse(Rate rate, String why) {
        bad.add(new RateReading.BadRow(rate.line(), why, rate.raw()));
    }

    private static @Nullable RateTable table(List<Rate> sorted) {
        Map<Integer, List<WeightTable.Row>> zones = new LinkedHashMap<>();
        sorted.forEach(rate -> zones.computeIfAbsent(rate.miles(), unused -> new ArrayList<>())
                .add(new WeightTable.Row(rate.grams(), rate.amount())));
        return zones.isEmpty()
                ? null
                : new RateTable(zones.entrySet().stream()
                        .map(zone -> new RateTable.Zone(zone.getKey(), zone.getValue()))
                        .toList());
    }
}
