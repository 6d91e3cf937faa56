package io.dropline.console.page;

import io.dropline.letter.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How amounts, counts, days and times are written for people: days as in the sentences and mails that stand beside them. Times are in UTC; the
 * browser turns them into its own zone.
 */
public final class Show {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("MMM d, yyyy, HH:mm 'UTC'", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.ENGLISH);

    private Show() {}

    /** "$4,250.00"; a currency nobody knows stands before the number as it is. */
    public static String money(BigDecimal amount, String currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.US);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        try {
            Currency known = Currency.getInstance(currency);
            format.setCurrency(known);
            int digits = Math.max(0, known.getDefaultFractionDigits());
            format.setMinimumFractionDigits(digits);
            format.setMaximumFractionDigits(digits);
            return format.format(amount);
        } catch (IllegalArgumentException unknown) {
            return currency + " " + amount.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
        }
    }

    /** "$4,250": for sums that are looked at and not paid. */
    public static String roughly(BigDecimal amount, String currency) {
        String exact = money(amount.setScale(0, RoundingMode.HALF_EVEN), currency);
        return exact.endsWith(".00") ? exact.substring(0, exact.length() - 3) : exact;
    }

    public static String count(long number) {
        return NumberFormat.getIntegerInstance(Locale.US).format(number);
    }

    /** "3 parcels", "1 parcel". */
    public static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    /** "31.4%"; "–" of nothing, and where more than the whole was lost: no percentage says how much. */
    public static String percent(BigDecimal part, BigDecimal whole) {
        if (whole.signum() <= 0 || part.compareTo(whole.negate()) < 0) {
            return "–";
        }
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_EVEN) + "%";
    }

    /** An amount without needless zeros, as a field holds it: "12.50", "15", "0.0725". */
    public static String plain(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        int digits = bare.scale() <= 0 ? 0 : Math.max(2, bare.scale());
        return bare.setScale(digits, RoundingMode.UNNECESSARY).toPlainString();
    }

    public static String moment(Instant at) {
        return MOMENT.format(at.atOffset(ZoneOffset.UTC));
    }

    public static String day(@Nullable LocalDate day) {
        return day == null ? "–" : DAY.format(day);
    }

    public static String fullDay(@Nullable LocalDate day) {
        return day == null ? "–" : DAY_AND_YEAR.format(day);
    }

    public static String weekday(@Nullable LocalDate day) {
        return day == null ? "–" : Words.day(day);
    }

    /** "Dec 3–5", "Nov 30 – Dec 2". */
    public static String days(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return day(first);
        }
        boolean sameMonth = first.getMonth() == last.getMonth() && first.getYear() == last.getYear();
        return sameMonth ? day(first) + "–" + last.getDayOfMonth() : day(first) + " – " + day(last);
    }

    /** How long ago, to the unit that matters: "4 h", "3 d". */
    public static String age(Instant since, Instant now) {
        Duration age = Duration.between(since, now);
        if (age.toMinutes() < 1) {
            return "now";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + " min";
        }
        return age.toDays() < 2 ? age.toHours() + " h" : age.toDays() + " d";
    }

    /** "PARTIALLY_SHIPPED" as "Partially shipped". */
    public static String word(String name) {
        String plain = name.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT);
        return plain.isEmpty() ? "" : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }
}
