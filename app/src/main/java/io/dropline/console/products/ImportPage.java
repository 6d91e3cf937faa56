package io.dropline.console.products;

import io.dropline.catalog.Imported;
import io.dropline.catalog.kits.KitsImported;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file import.
 *
 * @param result what became of the file that was just read
 * @param kits the same of a file of kits
 * @param fault why it could not be read at all
 */
public record ImportPage(
        @Nullable Imported result,
        @Nullable KitsImported kits,
        @Nullable String fault) {
    static final ImportPage EMPTY = new ImportPage(null, null, null);

    public List<Imported.Problem> problems() {
        return result != null ? result.problems() : kits != null ? kits.problems() : List.of();
    }
}
