package io.dropline.platform.db;

/** Patterns for SQL's {@code like} and {@code ilike}. */
public final class Like {
    private Like() {}

    /** Matches whatever has this text in it; its own percent signs, underscores and backslashes stand for themselves. */
    public static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
