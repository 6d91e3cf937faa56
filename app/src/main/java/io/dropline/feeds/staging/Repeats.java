package io.dropline.feeds.staging;

import java.util.List;

/**
 * Supplier SKUs that the file told more than once; one row of each is left, the last.
 *
 * @param dropped rows that are gone
 * @param same of these, dropped because the one that is left says the same
 * @param conflicting supplier SKUs of which rows with other values were dropped
 * @param examples some of these
 */
public record Repeats(long dropped, long same, long conflicting, List<Conflict> examples) {
    static final Repeats NONE = new Repeats(0, 0, 0, List.of());

    /**
     * @param first what a dropped row says, in words
     * @param last what the row says that is left
     */
    public record Conflict(long line, String supplierSku, String first, String last) {}
}
