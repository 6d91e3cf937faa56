package io.dropline.console.products;

import io.dropline.catalog.Imported;
import org.jspecify.annotations.Nullable;

/**
 * The file import.
 *
 * @param result what became of the file that was just read
 * @param fault why it could not be read at all
 */
public record ImportPage(
        @Nullable Imported result, @Nullable String fault) {
    static final ImportPage EMPTY = new ImportPage(null, null);
}
