package io.dropline.feeds.mapping;

import io.dropline.feeds.FeedRow;
import io.dropline.feeds.FeedRows;
import io.dropline.feeds.format.Layout;
import io.dropline.feeds.format.StockFile;
import io.dropline.feeds.format.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a file, as a person points at its columns.
 *
 * @param sheets names of an Excel workbook's sheets
 * @param remarks what is worth knowing of the way it was read
 */
public record Sample(List<String> sheets, List<String> columns, List<Table.Row> rows, List<String> remarks) {
    /** Rows that are looked at for a guess. */
    private static final int ROWS = 200;

    /** Rows that are shown. */
    public static final int SHOWN = 20;

    /**
     * One row with what it is understood as.
     *
     * @param row null where it is bad
     * @param problem why it is bad, else empty
     */
    public record Line(
            long number, List<String> cells, @Nullable FeedRow row, String problem) {}

    /** @throws io.dropline.feeds.format.UnreadableFile when it cannot be read so */
    public static Sample of(StockFile file, Layout layout) throws IOException {
        List<Table.Row> rows = new ArrayList<>();
        try (Table table = file.open(layout)) {
            for (Table.Row row = table.next(); row != null && rows.size() < ROWS; row = table.next()) {
                rows.add(row);
            }
            return new Sample(file.sheets(), table.columns(), rows, table.remarks());
        }
    }

    /** What its columns seem to mean. */
    public Mapping guess(Layout layout) {
        List<List<String>> cells = rows.stream()
                .filter(Table.Row.Cells.class::isInstance)
                .map(row -> ((Table.Row.Cells) row).cells())
                .toList();
        return new MappingGuess(layout, columns, cells).guess();
    }

    /** The first rows as they would be understood. */
    public List<Line> preview(Mapping mapping, String currency) {
        RowReader reader = new RowReader(mapping, new Held(columns), currency);
        return rows.stream()
                .limit(SHOWN)
                .map(row -> line(row, reader.read(row)))
                .toList();
    }

    private static Line line(Table.Row row, FeedRows.Read read) {
        List<String> cells = row instanceof Table.Row.Cells whole ? whole.cells() : List.of();
        return switch (read) {
            case FeedRows.Read.Row(FeedRow understood) -> new Line(row.line(), cells, understood, "");
            case FeedRows.Read.Bad bad -> new Line(row.line(), cells, null, bad.why());
        };
    }

    /** Columns without a file behind them. */
    private record Held(List<String> columns) implements Table {
        @Override
        public @Nullable Row next() {
            return null;
        }

        @Override
        public double progress() {
            return 1;
        }

        @Override
        public List<String> remarks() {
            return List.of();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
