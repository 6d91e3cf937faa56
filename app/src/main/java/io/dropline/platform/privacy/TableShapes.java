package io.dropline.platform.privacy;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes columns of tables by name, each as the type it has: the same for every table that a module declares. */
@Component
class TableShapes {
    private final JdbcTemplate jdbc;
    private final Map<String, Map<String, String>> types = new ConcurrentHashMap<>();

    TableShapes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** "uuid", "jsonb", "text" by column. */
    Map<String, String> types(String table) {
        return types.computeIfAbsent(table, this::read);
    }

    private Map<String, String> read(String table) {
        Map<String, String> read = new HashMap<>();
        jdbc.query(
                "select column_name, udt_name from information_schema.columns where table_schema = current_schema() and table_name = ?",
                row -> {
                    read.put(row.getString(1), row.getString(2));
                },
                table);
        if (read.isEmpty()) {
            throw new IllegalStateException("There is no table " + table);
        }
        return read;
    }

    /** Writes texts into rows by their keys, whatever they are many, in one statement. */
    void update(MerchantId merchant, Keeping keeping, List<String> columns, List<RowUpdate> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Map<String, String> known = types(keeping.table());
        Columns<RowUpdate> parameters = Columns.of(rows);
        List<String> keys = keeping.key();
        IntStream.range(0, keys.size())
                .forEach(i -> parameters.text(row -> row.key().get(i)));
        IntStream.range(0, columns.size())
                .forEach(i -> parameters.text(row -> row.texts().get(i)));
        String names = Stream.concat(
                        IntStream.range(0, keys.size()).mapToObj(i -> "k" + i),
                        IntStream.range(0, columns.size()).mapToObj(i -> "c" + i))
                .collect(Collectors.joining(", "));
        String marks = Stream.generate(() -> "?")
                .limit(keys.size() + (long) columns.size())
                .collect(Collectors.joining(", "));
        jdbc.update(
                "update %s t set %s from unnest(%s) as u(%s) where t.merchant_id = ? and %s"
                        .formatted(
                                keeping.table(),
                                IntStream.range(0, columns.size())
                                        .mapToObj(i -> columns.get(i) + " = u.c" + i + cast(known, columns.get(i)))
                                        .collect(Collectors.joining(", ")),
                                marks,
                                names,
                                IntStream.range(0, keys.size())
                                        .mapToObj(i -> "t." + keys.get(i) + " = u.k" + i + cast(known, keys.get(i)))
                                        .collect(Collectors.joining(" and "))),
                parameters.value(merchant.value()));
    }

    private static String cast(Map<String, String> known, String column) {
        return "::" + Objects.requireNonNull(known.get(column), "There is no column " + column);
    }
}
