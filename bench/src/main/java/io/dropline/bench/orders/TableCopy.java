package io.dropline.bench.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of one table and writes the same rows elsewhere, as many as there are in one statement. Columns that are null in every row are left out,
 * as one would who knows the table.
 */
record TableCopy(String table, List<String> columns, List<String> types) {
    /** Rows as columns of text. */
    record Rows(TableCopy table, List<@Nullable String[]> columns, int count) {
        /** Writes all of them. */
        void write(Connection to) throws SQLException {
            if (count == 0) {
                return;
            }
            try (PreparedStatement insert = to.prepareStatement(table.insert())) {
                for (int i = 0; i < columns.size(); i++) {
                    String type = table.types().get(i);
                    insert.setArray(i + 1, to.createArrayOf(isArray(type) ? "text" : type, columns.get(i)));
                }
                insert.executeUpdate();
            }
        }
    }

    static TableCopy of(Connection source, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> types = new ArrayList<>();
        try (Statement statement = source.createStatement();
                ResultSet row = statement.executeQuery("""
                        select a.attname, t.typname from pg_attribute a join pg_type t on t.oid = a.atttypid
                        where a.attrelid = '%s'::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum""".formatted(table))) {
            while (row.next()) {
                columns.add(row.getString(1));
                types.add(row.getString(2));
            }
        }
        try (Statement statement = source.createStatement();
                ResultSet row = statement.executeQuery(columns.stream()
                        .map("count(%s)"::formatted)
                        .collect(Collectors.joining(", ", "select ", " from " + table)))) {
            row.next();
            for (int i = columns.size() - 1; i >= 0; i--) {
                if (row.getLong(i + 1) == 0) {
                    columns.remove(i);
                    types.remove(i);
                }
            }
        }
        return new TableCopy(table, List.copyOf(columns), List.copyOf(types));
    }

    /** All rows. */
    Rows all(Connection source) throws SQLException {
        return read(source, "true", List.of());
    }

    /** The rows whose {@code key} is one of these, in the order in which they came to be. */
    Rows of(Connection source, String key, List<UUID> ids) throws SQLException {
        return read(source, key + " = any(?)", ids);
    }

    private Rows read(Connection source, String where, List<UUID> ids) throws SQLException {
        String sql = "select "
                + columns.stream().map(column -> column + "::text").collect(Collectors.joining(", ")) + " from " + table
                + " where " + where + (columns.contains("id") ? " order by " + table + ".id" : "");
        List<List<@Nullable String>> values = new ArrayList<>();
        columns.forEach(unused -> values.add(new ArrayList<>()));
        try (PreparedStatement select = source.prepareStatement(sql)) {
            if (!where.equals("true")) {
                select.setArray(1, source.createArrayOf("uuid", ids.toArray()));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    for (int i = 0; i < columns.size(); i++) {
                        values.get(i).add(row.getString(i + 1));
                    }
                }
            }
        }
        List<@Nullable String[]> arrays = new ArrayList<>();
        values.forEach(column -> arrays.add(column.toArray(new @Nullable String[0])));
        return new Rows(this, arrays, values.getFirst().size());
    }

    private String insert() {
        String names = String.join(", ", columns);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(isArray(types.get(i)) ? columns.get(i) + "::" + types.get(i) : columns.get(i));
        }
        return "insert into " + table + " (" + names + ") select " + String.join(", ", values) + " from unnest("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ") as t(" + names + ")";
    }

    /** Arrays of arrays cannot be taken apart by one level: such a column travels as text. */
    private static boolean isArray(String type) {
        return type.startsWith("_");
    }
}
