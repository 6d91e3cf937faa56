package io.dropline.feeds.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a file still has the columns that its mapping speaks of. */
public final class ColumnFit {
    private static final int SHOWN = 12;

    private ColumnFit() {}

    /** What is wrong, in a sentence; empty where all is there. Where records name their own fields, one that is nowhere is no fault unless it is the SKU. */
    public static Optional<String> problem(Mapping mapping, List<String> columns) {
        boolean mayLack = mapping.layout().format().tree();
        List<String> missing = mapping.columns().stream()
                .filter(column -> !columns.contains(column))
                .toList();
        boolean hasMore = mapping.columns().stream()
                .anyMatch(column -> !column.equals(mapping.sku()) && columns.contains(column));
        if (missing.isEmpty() || (mayLack && columns.contains(mapping.sku()) && hasMore)) {
            return Optional.empty();
        }
        StringBuilder problem = new StringBuilder();
        for (String column : missing) {
            problem.append("The column \"").append(column).append("\" is missing");
            like(
                            column,
                            columns.stream()
                                    .filter(one -> !mapping.columns().contains(one))
                                    .toList())
                    .ifPresent(other -> problem.append("; \"").append(other).append("\" looks like it"));
            problem.append(". ");
        }
        return Optional.of(problem.append("The file has: ")
                .append(String.join(", ", columns.subList(0, Math.min(SHOWN, columns.size()))))
                .append(columns.size() > SHOWN ? " and " + (columns.size() - SHOWN) + " more" : "")
                .append('.')
                .toString());
    }

    /** The column that was probably renamed. */
    static Optional<String> like(String wanted, List<String> columns) {
        String plain = plain(wanted);
        return columns.stream()
                .filter(column -> distance(plain, plain(column)) * 5 <= Math.max(plain.length(), 5) * 2
                        || shares(plain, plain(column))
                        || sameKind(wanted, column))
                .min(Comparator.comparingInt(column -> distance(plain, plain(column))));
    }

    private static boolean shares(String a, String b) {
        return a.length() > 2 && b.length() > 2 && (a.contains(b) || b.contains(a));
    }

    /** Both are names that suppliers give to the same thing: "Qty" and "On hand". */
    private static boolean sameKind(String a, String b) {
        for (ColumnNames kind : ColumnNames.values()) {
            if (kind.sure(a) > 0 && kind.sure(b) > 0) {
                return true;
            }
        }
        return false;
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Letters to add, drop or change. */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[b.length()];
    }
}
