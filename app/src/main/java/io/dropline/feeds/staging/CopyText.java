package io.dropline.feeds.staging;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Writes rows in the text format of COPY: columns end with a tab, rows with a line feed, null is \N (PostgreSQL manual, COPY, "Text Format"). */
final class CopyText {
    private static final int BUFFER = 1 << 16;

    private final CopyIn copy;
    private final byte[] buffer = new byte[BUFFER];
    private int length;
    private boolean within;

    CopyText(CopyIn copy) {
        this.copy = copy;
    }

    void number(long value) throws SQLException {
        column(Long.toString(value));
    }

    void integer(@Nullable Integer value) throws SQLException {
        column(value == null ? "\\N" : value.toString());
    }

    void amount(@Nullable BigDecimal value) throws SQLException {
        column(value == null ? "\\N" : value.toPlainString());
    }

    void yes(boolean value) throws SQLException {
        column(value ? "t" : "f");
    }

    void text(String value) throws SQLException {
        boolean plain = true;
        for (int i = 0; i < value.length() && plain; i++) {
            char c = value.charAt(i);
            plain = c >= ' ' && c != '\\';
        }
        column(plain ? value : escaped(value));
    }

    void endRow() throws SQLException {
        put((byte) '\n');
        within = false;
    }

    void flush() throws SQLException {
        copy.writeToCopy(buffer, 0, length);
        length = 0;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private void column(String value) throws SQLException {
        if (within) {
            put((byte) '\t');
        }
        within = true;
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (length + bytes.length > BUFFER) {
            flush();
        }
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void put(byte one) throws SQLException {
        if (length == BUFFER) {
            flush();
        }
        buffer[length++] = one;
    }
}
