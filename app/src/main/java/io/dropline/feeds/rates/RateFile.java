package io.dropline.feeds.rates;

import io.dropline.feeds.format.Format;
import io.dropline.feeds.format.Layout;
import io.dropline.feeds.format.StockFile;
import io.dropline.feeds.format.Table;
import io.dropline.feeds.format.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a supplier's rates from a CSV file or an Excel workbook, in either of the two forms that its header tells: a list with one row for each
 * distance and weight, in any order ({@code miles,grams,amount}), or a matrix with a row for each weight and a column for each zone or distance
 * ({@code lb,Zone 1,Zone 2,300 mi}). Zones 1 to 8 are those of {@link io.dropline.promise.distance.Zone}. A weight counts in the unit that its cell
 * names, or else in the column's. Rows above the header are passed over. A bad row, cell or column harms only itself; whether its lack is bearable is
 * for a person to say.
 */
public final class RateFile {
    /** Bad rows that are told one by one. */
    public static final int SHOWN = 50;

    private static final int MOST_BYTES = 5_000_000;

    /** Rows within which the columns are named. */
    private static final int TITLES = 40;

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
            try (Table table = file.open(new Layout(layout.format(), layout.separator(), layout.path(), 0))) {
                return read(table);
            }
        }
    }

    private static RateReading read(Table table) throws IOException {
        List<Table.Row> top = new ArrayList<>();
        for (Table.Row row = table.next(); row != null; row = top.size() < TITLES ? table.next() : null) {
            top.add(row);
        }
        Headed headed = headed(top);
        RatesRead rates = new RatesRead();
        for (Table.Row row : top.subList(headed.after(), top.size())) {
            take(row, headed.form(), rates);
        }
        for (Table.Row row = table.next(); row != null; row = table.next()) {
            take(row, headed.form(), rates);
        }
        headed.form().end(rates);
        return rates.reading(headed.form());
    }

    private static void take(Table.Row row, RateForm form, RatesRead rates) throws UnreadableFile {
        switch (row) {
            case Table.Row.Cells cells -> form.take(cells, rates);
            case Table.Row.Broken(long line, String why, String raw) -> rates.refuse(line, why, raw);
        }
    }

    /** @param after the number of rows up to the header, it included */
    private record Headed(RateForm form, int after) {}

    /** The first header of a list; or else the widest of a matrix, for "Zones 1-8" may stand above all zones as their title. */
    private static Headed headed(List<Table.Row> top) throws UnreadableFile {
        Optional<Headed> widest = Optional.empty();
        int width = 0;
        for (int i = 0; i < top.size(); i++) {
            if (top.get(i) instanceof Table.Row.Cells row) {
                Optional<RateList> list = RateList.headed(row.cells());
                if (list.isPresent()) {
                    return new Headed(list.get(), i + 1);
                }
                Optional<RateMatrix> matrix = RateMatrix.headed(row);
                if (matrix.isPresent() && matrix.get().width() > width) {
                    width = matrix.get().width();
                    widest = Optional.of(new Headed(matrix.get(), i + 1));
                }
            }
        }
        return widest.orElseThrow(() -> headless(top));
    }

    private static UnreadableFile headless(List<Table.Row> top) {
        List<String> names = top.stream()
                .map(row ->
                        row instanceof Table.Row.Cells(long _, List<String> cells) ? filled(cells) : List.<String>of())
                .filter(cells -> cells.size() > 1)
                .findFirst()
                .orElse(List.of());
        return new UnreadableFile("No line names the columns of rates: miles, grams (or kg, lb, oz) and amount; or the"
                + " weight's unit and then zones or distances, as in lb, Zone 2, Zone 3 or 300 mi. "
                + (names.isEmpty()
                        ? "No line has two columns"
                        : "The first with columns says " + String.join(", ", names)));
    }

    private static List<String> filled(List<String> cells) {
        return cells.stream()
                .filter(cell -> !cell.isBlank())
                .limit(8)
                .map(cell -> RateCells.shown(cell.strip()))
                .toList();
    }
}
