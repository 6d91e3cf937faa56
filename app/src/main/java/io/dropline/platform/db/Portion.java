package io.dropline.platform.db;

/**
 * Some rows of a table whose rows are numbered in a column n. So one module hands another thousands of rows without carrying them.
 *
 * @param table its name; never from outside
 * @param after the number before the first
 * @param upTo the number of the last
 */
public record Portion(String table, long after, long upTo) {
    public Portion {
        if (!table.matches("[a-z_0-9]+")) {
            throw new IllegalArgumentException(table);
        }
    }

    /** The row with this number alone. */
    public Portion only(long n) {
        return new Portion(table, n - 1, n);
    }
}
