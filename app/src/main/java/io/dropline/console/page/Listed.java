package io.dropline.console.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next where the page after it begins; null on the last
 */
public record Listed<T>(List<T> rows, @Nullable Cursor next) {
    /** How many rows a page shows. */
    public static final int SIZE = 40;

    /** Of rows that were asked for with one more than {@link #SIZE}, which tells whether there is a next page. */
    public static <T> Listed<T> of(List<T> oneMore, Function<T, Cursor> cursor) {
        if (oneMore.size() <= SIZE) {
            return new Listed<>(oneMore, null);
        }
        List<T> rows = List.copyOf(oneMore.subList(0, SIZE));
        return new Listed<>(rows, cursor.apply(rows.getLast()));
    }
}
