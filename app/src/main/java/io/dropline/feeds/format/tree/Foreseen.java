package io.dropline.feeds.format.tree;

import io.dropline.feeds.format.Limits;
import io.dropline.feeds.format.Table;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at the first records of a file whose records name their own fields, so that its columns are known before one reads. */
final class Foreseen implements Table {
    private static final int RECORDS = 200;
    private static final int CHARACTERS = 4 * Limits.ROW;
    private final Table table;
    private final Deque<Row> ahead = new ArrayDeque<>();

    private Foreseen(Table table) {
        this.table = table;
    }

    static Table of(Table table) throws IOException {
        Foreseen foreseen = new Foreseen(table);
        try {
            foreseen.look();
        } catch (IOException e) {
            table.close();
            throw e;
        }
        return foreseen;
    }

    private void look() throws IOException {
        int size = 0;
        for (int i = 0; i < RECORDS && size < CHARACTERS; i++) {
            Row row = table.next();
            if (row == null) {
                return;
            }
            ahead.add(row);
            size += row instanceof Row.Cells cells
                    ? cells.cells().stream().mapToInt(String::length).sum()
                    : Limits.SHOWN;
        }
    }

    @Override
    public List<String> columns() {
        return table.columns();
    }

    @Override
    public @Nullable Row next() throws IOException {
        Row row = ahead.poll();
        return row == null ? table.next() : row;
    }

    @Override
    public double progress() {
        return table.progress();
    }

    @Override
    public List<String> remarks() {
        return table.remarks();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
