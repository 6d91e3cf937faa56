package io.dropline.console.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the next page of a list begins: after this row, newest first. In addresses "1795386000000000.0199...". */
public record Cursor(Instant at, UUID id) {
    /** A point later than any row. */
    public static final Cursor START = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    /** Reads what {@link #toString} wrote; anything else begins at the start. */
    public static Cursor read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return START;
        }
        return parse(text).orElse(START);
    }

    private static Optional<Cursor> parse(String text) {
        int dot = text.indexOf('.');
        try {
            return dot < 0
                    ? Optional.empty()
                    : Optional.of(new Cursor(
                            Instant.EPOCH.plus(Long.parseLong(text.substring(0, dot)), ChronoUnit.MICROS),
                            UUID.fromString(text.substring(dot + 1))));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    public boolean atStart() {
        return equals(START);
    }

    /** The time as the database driver wants it. */
    public OffsetDateTime sqlAt() {
        return at.atOffset(ZoneOffset.UTC);
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + id;
    }
}
