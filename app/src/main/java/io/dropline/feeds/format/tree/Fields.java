package io.dropline.feeds.format.tree;

import io.dropline.feeds.format.Columns;
import io.dropline.feeds.format.Limits;
import io.dropline.feeds.format.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of one record that names them itself, gathered one by one. What is too large makes the record bad and is not kept. */
final class Fields {
    private final Columns columns;
    private @Nullable String[] cells = new @Nullable String[16];
    private int count;
    private long size;
    private @Nullable String wrong;

    Fields(Columns columns) {
        this.columns = columns;
    }

    void clear() {
        Arrays.fill(cells, null);
        count = 0;
        size = 0;
        wrong = null;
    }

    /** Adds a field; one of the same name comes after the first, behind a comma. */
    void put(String name, String value) {
        size += value.length();
        if (value.length() > Limits.CELL) {
            wrong("A value is longer than " + Limits.CELL / 1024 + " kB");
            return;
        }
        if (size > Limits.ROW) {
            wrong("The record is longer than " + Limits.ROW / 1024 + " kB");
            return;
        }
        if (columns.count() >= Limits.COLUMNS && !columns.names().contains(name)) {
            wrong("The records have more than " + Limits.COLUMNS + " different fields");
            return;
        }
        int place = columns.place(name);
        if (place >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(place + 1, cells.length * 2));
        }
        String before = cells[place];
        cells[place] = before == null ? value : before + "," + value;
        count = Math.max(count, place + 1);
    }

    void wrong(String why) {
        if (wrong == null) {
            wrong = why;
        }
    }

    /** Null where the record says nothing. */
    Table.@Nullable Row row(long line) {
        List<String> list = new ArrayList<>(count);
        boolean empty = true;
        for (int i = 0; i < count; i++) {
            String cell = cells[i];
            list.add(cell == null ? "" : cell);
            empty &= cell == null || cell.isBlank();
        }
        if (wrong != null) {
            return new Table.Row.Broken(line, wrong, Limits.shown(String.join(" | ", list)));
        }
        return empty ? null : new Table.Row.Cells(line, list);
    }
}
