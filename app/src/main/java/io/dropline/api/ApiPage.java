package io.dropline.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param next what to pass as {@code after} for the part that follows; null at the end
 */
public record ApiPage<T>(
        List<T> items,

        @Says("Pass it as ?after= for the next page; null on the last one.") @Nullable
        String next) {
    public static final String DEFAULT_LIMIT = "50";
    private static final int MOST = 200;

    /** How many rows to fetch for a page: one more than it has, to know whether more follow. */
    public static int fetch(int limit) {
        if (limit < 1 || limit > MOST) {
            throw ApiRefusal.wrong("limit", "From 1 to " + MOST + ", please");
        }
        return limit + 1;
    }

    /** A page of what was fetched. */
    public static <T> ApiPage<T> of(List<T> fetched, int limit, Function<T, String> key) {
        if (fetched.size() <= limit) {
            return new ApiPage<>(fetched, null);
        }
        List<T> items = fetched.subList(0, limit);
        return new ApiPage<>(items, key.apply(items.getLast()));
    }

    /** A list that is short by nature. */
    public static <T> ApiPage<T> whole(List<T> items) {
        return new ApiPage<>(items, null);
    }
}
