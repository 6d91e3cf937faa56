package io.dropline.feeds.format;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file as they stand there: text in columns. */
public interface Table extends AutoCloseable {
    /** What was read. */
    sealed interface Row {
        long line();

        /** @param cells in the order of {@link Table#columns}; may be fewer, and may be empty */
        record Cells(long line, List<String> cells) implements Row {}

        /** @param raw its beginning, fit to be shown */
        record Broken(long line, String why, String raw) implements Row {}
    }

    /** The names of the columns, each once. Where records name their own fields, more may be added while one reads. */
    List<String> columns();

    /**
     * The next row that is not empty, or null at the end.
     *
     * @throws UnreadableFile when the rest cannot be read
     */
    @Nullable
    Row next() throws IOException;

    /** How much of the file was read, 0 to 1. */
    double progress();

    /** What the merchant should know of the way in which it was read. */
    List<String> remarks();

    @Override
    void close() throws IOException;
}
