package io.dropline.platform.db;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.PreparedStatementSetter;

/**
 * Binds the parameters of one statement, rows turned into column arrays: {@code ... from unnest(?, ?, ?)}. Parameters are bound in the order in
 * which they are added; {@link #value} adds a single one.
 */
public final class Columns<T> implements PreparedStatementSetter {
    private interface Binding {
        void bind(PreparedStatement statement, int index) throws SQLException;
    }

    private final List<T> rows;
    private final List<Binding> bindings = new ArrayList<>();

    private Columns(List<T> rows) {
        this.rows = rows;
    }

    public static <T> Columns<T> of(List<T> rows) {
        return new Columns<>(rows);
    }

    public Columns<T> uuid(Function<T, @Nullable UUID> value) {
        return array("uuid", value);
    }

    /** Travels in binary, unlike the others; so JSON goes as text too and becomes {@code jsonb} by a cast in the statement. */
    public Columns<T> text(Function<T, @Nullable String> value) {
        return array("text", value);
    }

    public Columns<T> integer(Function<T, @Nullable Integer> value) {
        return array("int4", value);
    }

    public Columns<T> bigint(Function<T, @Nullable Long> value) {
        return array("int8", value);
    }

    public Columns<T> bool(Function<T, @Nullable Boolean> value) {
        return array("bool", value);
    }

    public Columns<T> numeric(Function<T, @Nullable BigDecimal> value) {
        return array("numeric", row -> {
            BigDecimal number = value.apply(row);
            return number == null ? null : number.toPlainString();
        });
    }

    public Columns<T> instant(Function<T, @Nullable Instant> value) {
        return array("timestamptz", value);
    }

    public Columns<T> date(Function<T, @Nullable LocalDate> value) {
        return array("date", value);
    }

    /** A column of byte strings. */
    public Columns<T> bytes(Function<T, byte[]> value) {
        byte[][] values = new byte[rows.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(rows.get(i));
        }
        bindings.add((statement, index) ->
                statement.setArray(index, statement.getConnection().createArrayOf("bytea", values)));
        return this;
    }

    /** One parameter that is no column. */
    public Columns<T> value(@Nullable Object value) {
        bindings.add((statement, index) -> statement.setObject(index, value));
        return this;
    }

    /** One parameter that is a moment. */
    public Columns<T> at(Instant value) {
        bindings.add((statement, index) -> statement.setObject(index, Moments.toSql(value)));
        return this;
    }

    private Columns<T> array(String type, Function<T, ? extends @Nullable Object> value) {
        @Nullable String[] values = new @Nullable String[rows.size()];
        for (int i = 0; i < values.length; i++) {
            Object element = value.apply(rows.get(i));
            values[i] = element == null ? null : element.toString();
        }
        bindings.add((statement, index) -> {
            Connection connection = statement.getConnection();
            statement.setArray(index, connection.createArrayOf(type, values));
        });
        return this;
    }

    @Override
    public void setValues(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < bindings.size(); i++) {
            bindings.get(i).bind(statement, i + 1);
        }
    }
}
