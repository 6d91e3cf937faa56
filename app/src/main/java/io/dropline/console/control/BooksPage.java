package io.dropline.console.control;

import io.dropline.finance.books.Balance;
import io.dropline.finance.books.Owing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who owes whom at the end of a day.
 *
 * @param today in UTC
 * @param upTo what was told before is in the books
 * @param behind what was told since may not be
 */
public record BooksPage(
        LocalDate day,
        LocalDate today,
        Instant upTo,
        boolean behind,
        List<Balance> balances,
        List<Owing> customers,
        List<Owing> suppliers) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("MMM d, yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH);

    /** The two sides of all accounts together: equal, or the books are wrong. */
    public record Sides(BigDecimal debit, BigDecimal credit) {
        public boolean even() {
            return debit.compareTo(credit) == 0;
        }

        Sides and(Sides other) {
            return new Sides(debit.add(other.debit), credit.add(other.credit));
        }
    }

    /** Accounts on which something stands. */
    public List<Balance> rows() {
        return balances.stream()
                .filter(balance -> balance.amount().signum() != 0)
                .toList();
    }

    /** By currency. */
    public Map<String, Sides> sums() {
        Map<String, Sides> sums = new TreeMap<>();
        rows().forEach(balance -> sums.merge(
                balance.currency(),
                new Sides(
                        balance.amount().max(BigDecimal.ZERO),
                        balance.amount().negate().max(BigDecimal.ZERO)),
                Sides::and));
        return sums;
    }

    /** How far the books have come, as a sentence or two. */
    public String booked() {
        boolean now = upTo.atZone(ZoneOffset.UTC).toLocalDate().equals(today);
        String upToThen = "Booked up to " + (now ? TIME : DAY_AND_TIME).format(upTo.atOffset(ZoneOffset.UTC)) + ".";
        return behind ? upToThen + " What came after is posted within a minute." : upToThen + " Nothing waits.";
    }
}
