package io.dropline.finance.totals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Orders of which days are counted.
 *
 * @param now what is late is late by this
 */
public record Period(LocalDate first, LocalDate last, Instant now) {
    /** The last days, today among them. */
    public static Period ofDays(int days, Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        return new Period(today.minusDays(days - 1L), today, now);
    }
}
