package io.dropline.feeds;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rows of a file, read one by one: a file of a million rows is never held as a whole. */
public interface FeedRows extends AutoCloseable {
    /** What was read. */
    sealed interface Read {
        record Row(FeedRow row) implements Read {}

        /**
         * A row that cannot be understood; it harms only itself.
         *
         * @param supplierSku what the row is about, where that much could be read: its offer is in the file then, and stays as it is
         * @param why in words for the merchant
         * @param raw the beginning of the row as it stands in the file
         */
        record Bad(long line, @Nullable String supplierSku, String why, String raw) implements Read {}
    }

    /** The next row, or null at the end. */
    @Nullable
    Read next() throws IOException;

    /** How much of the file was read, from 0 to 1, as well as one can tell. */
    double progress();

    @Override
    void close() throws IOException;
}
