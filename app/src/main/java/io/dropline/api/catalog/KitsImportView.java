package io.dropline.api.catalog;

import io.dropline.api.Says;
import io.dropline.catalog.kits.KitsImported;
import java.util.List;

/** What became of a file of kits. */
public record KitsImportView(
        int rows,
        @Says("Kits named in it.") int kits,
        @Says("Of these, added or changed.") int changed,

        @Says("Of these, left as they were; each has a problem.")
        int rejected,

        @Says("The first thousand.") List<ImportView.Problem> problems) {

    static KitsImportView of(KitsImported imported) {
        return new KitsImportView(
                imported.rows(),
                imported.kits(),
                imported.changed(),
                imported.rejected(),
                imported.problems().stream()
                        .map(problem -> new ImportView.Problem(problem.row(), problem.field(), problem.message()))
                        .toList());
    }
}
