package io.dropline.feeds.mapping;

import io.dropline.feeds.FeedRows;
import io.dropline.feeds.format.Table;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file's rows as the mapping understands them. */
public final class MappedRows implements FeedRows {
    private final Table table;
    private final RowReader reader;

    /** @param currency the supplier's, ISO 4217 */
    public MappedRows(Table table, Mapping mapping, String currency) {
        this.table = table;
        this.reader = new RowReader(mapping, table, currency);
    }

    @Override
    public @Nullable Read next() throws IOException {
        Table.Row row = table.next();
        return row == null ? null : reader.read(row);
    }

    @Override
    public double progress() {
        return table.progress();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
