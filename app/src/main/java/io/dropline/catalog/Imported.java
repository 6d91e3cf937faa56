package io.dropline.catalog;

import java.util.List;

/**
 * What became of a file.
 *
 * @param rows rows with data in the file
 * @param rejected rows that were left out; each has a problem
 * @param products products added or changed
 * @param offers offers added or changed
 * @param stock stock figures taken
 * @param ignoredColumns columns whose names say nothing to us
 * @param problems the first {@value #MOST_PROBLEMS}
 */
public record Imported(
        int rows,
        int rejected,
        int products,
        int offers,
        int stock,
        List<String> ignoredColumns,
        List<Problem> problems) {
    public static final int MOST_PROBLEMS = 1000;

    /**
     * Why a row was left out.
     *
     * @param row line of the file where the row begins; the first is 1
     * @param field the column, as this document names it; empty when it concerns the whole row
     */
    public record Problem(long row, String field, String message) {}
}
