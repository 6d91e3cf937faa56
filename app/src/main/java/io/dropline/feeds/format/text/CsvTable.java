package io.dropline.feeds.format.text;

import io.dropline.feeds.format.Columns;
import io.dropline.feeds.format.Layout;
import io.dropline.feeds.format.Limits;
import io.dropline.feeds.format.Table;
import io.dropline.feeds.format.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text with columns (RFC 4180 and what people make of it). Read by hand, and not by FastCSV, because a quotation mark that is never closed must cost
 * one row: the library takes the rest of the file into that cell and then ends; here the row is set aside and reading goes on with its next line.
 */
public final class CsvTable implements Table {
    private final Lines lines;
    private final char separator;
    private final Columns columns;
    private final Deque<Lines.Line> ahead = new ArrayDeque<>();

    public CsvTable(Path file, Layout layout) throws IOException {
        this.lines = new Lines(file);
        this.separator = layout.separator().isEmpty() ? ',' : layout.separator().charAt(0);
        this.columns = layout.header() > 0 ? header(layout.header()) : unnamed();
    }

    private Columns header(int wanted) throws IOException {
        for (int skipped = 1; skipped < wanted; skipped++) {
            if (lines.next() == null) {
                throw new UnreadableFile("The columns should be named on line " + wanted + ", and the file has only "
                        + (skipped - 1) + " lines");
            }
        }
        return switch (next()) {
            case Row.Cells(long line, List<String> cells) -> Columns.named(cells);
            case Row.Broken broken ->
                throw new UnreadableFile("The line that names the columns cannot be read: " + broken.why());
            case null -> throw new UnreadableFile("The file is empty");
        };
    }

    private Columns unnamed() throws IOException {
        Lines.Line first = lines.next();
        if (first == null) {
            throw new UnreadableFile("The file is empty");
        }
        ahead.add(first);
        return Columns.numbered(CsvRecord.split(first.text(), separator).size());
    }

    @Override
    public List<String> columns() {
        return columns.names();
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (true) {
            Lines.Line line = take();
            if (line == null) {
                return null;
            }
            if (!line.whole()) {
                return broken(line, "The row is longer than " + Limits.ROW / 1024 + " kB");
            }
            if (!line.text().isBlank()) {
                Row row = row(line);
                if (row != null) {
                    return row;
                }
            }
        }
    }

    private Lines.@Nullable Line take() throws IOException {
        Lines.Line waiting = ahead.poll();
        return waiting == null ? lines.next() : waiting;
    }

    /** Null where there is nothing in any cell. */
    private @Nullable Row row(Lines.Line first) throws IOException {
        StringBuilder text = new StringBuilder(first.text());
        List<Lines.Line> taken = new ArrayList<>();
        while (true) {
            switch (CsvRecord.parse(text, separator)) {
                case CsvRecord.Parsed.Whole(List<String> cells) -> {
                    return cells.stream().allMatch(String::isBlank) ? null : checked(first, cells);
                }
                case CsvRecord.Parsed.Open() -> {
                    Lines.Line more = taken.size() >= Limits.LINES_OF_A_CELL ? null : take();
                    if (more != null) {
                        taken.add(more);
                    }
                    if (more == null
                            || !more.whole()
                            || text.length() + more.text().length() >= Limits.ROW) {
                        taken.reversed().forEach(ahead::addFirst);
                        return broken(first, "A quotation mark opens a cell and is never closed");
                    }
                    text.append('\n').append(more.text());
                }
            }
        }
    }

    private static Row checked(Lines.Line line, List<String> cells) {
        if (cells.size() > Limits.COLUMNS) {
            return broken(line, "The row has more than " + Limits.COLUMNS + " columns");
        }
        boolean tooLong = cells.stream().anyMatch(cell -> cell.length() > Limits.CELL);
        return tooLong
                ? broken(line, "A cell is longer than " + Limits.CELL / 1024 + " kB")
                : new Row.Cells(line.number(), cells);
    }

    private static Row broken(Lines.Line line, String why) {
        return new Row.Broken(line.number(), why, Limits.shown(line.text()));
    }

    @Override
    public double progress() {
        return lines.progress();
    }

    @Override
    public List<String> remarks() {
        return lines.foreign() == 0
                ? List.of()
                : List.of(lines.foreign() + (lines.foreign() == 1 ? " line was" : " lines were")
                        + " not UTF-8 and read as Windows-1252");
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
