package io.dropline.api.catalog;

import io.dropline.api.Says;
import io.dropline.catalog.Imported;
import java.util.List;

/** What became of a file. */
public record ImportView(
        int rows,

        @Says("Rows that were left out; each has a problem.")
        int rejected,

        @Says("Products added or changed.") int products,
        @Says("Offers added or changed.") int offers,
        @Says("Stock figures taken.") int stock,
        @Says("Columns whose names say nothing to us.") List<String> ignoredColumns,
        @Says("The first thousand.") List<Problem> problems) {

    /** Why a row was left out. */
    public record Problem(
            @Says("Line of the file; the first is 1.") long row, String field, String message) {}

    static ImportView of(Imported imported) {
        return new ImportView(
                imported.rows(),
                imported.rejected(),
                imported.products(),
                imported.offers(),
                imported.stock(),
                imported.ignoredColumns(),
                imported.problems().stream()
                        .map(problem -> new Problem(problem.row(), problem.field(), problem.message()))
                        .toList());
    }
}
