package io.dropline.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a body said, or what it means to say nothing. */
public final class Given {
    private Given() {}

    public static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    public static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    /** The list without what is no entry. */
    public static <T> List<T> list(@Nullable List<@Nullable T> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .<T>mapMulti((entry, kept) -> {
                            if (entry != null) {
                                kept.accept(entry);
                            }
                        })
                        .toList();
    }
}
