package io.dropline.feeds.format.xlsx;

import io.dropline.feeds.format.Columns;
import io.dropline.feeds.format.Table;
import io.dropline.feeds.format.UnreadableFile;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A sheet with its columns named. */
final class SheetTable implements Table {
    private final ZipFile zip;
    private final SheetRows rows;
    private final Columns columns;
    private @Nullable Row first;

    SheetTable(ZipFile zip, SheetRows rows, int header) throws IOException {
        this.zip = zip;
        this.rows = rows;
        Row row = rows.next();
        while (row != null && row.line() < header) {
            row = rows.next();
        }
        this.columns = switch (row) {
            case null -> throw new UnreadableFile("The sheet is empty");
            case Row.Broken broken -> throw new UnreadableFile("Line " + broken.line() + ": " + broken.why());
            case Row.Cells(long line, List<String> cells) -> {
                if (header > 0 && line > header) {
                    throw new UnreadableFile("The columns should be named on line " + header + ", which is empty");
                }
                yield header > 0 ? Columns.named(cells) : Columns.numbered(cells.size());
            }
        };
        this.first = header > 0 ? null : row;
    }

    @Override
    public List<String> columns() {
        return columns.names();
    }

    @Override
    public @Nullable Row next() throws IOException {
        Row waiting = first;
        first = null;
        return waiting == null ? rows.next() : waiting;
    }

    @Override
    public double progress() {
        return rows.progress();
    }

    @Override
    public List<String> remarks() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        try {
            rows.close();
        } finally {
            zip.close();
        }
    }
}
