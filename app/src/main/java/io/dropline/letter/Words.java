package io.dropline.letter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Days and money as people read them. */
public final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE MMM d", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("EEE MMM d, uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "EEE MMM d, uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Words() {}

    /** "Tue Dec 1". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "Tue Dec 1, 2026". */
    public static String dayOfYear(LocalDate day) {
        return DAY_OF_YEAR.format(day);
    }

    /** "Tue Dec 1, 2026, 15:00 UTC". */
    public static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /** "Tue Dec 1 – Thu Dec 3", or one day where both are the same. */
    public static String days(LocalDate earliest, LocalDate latest) {
        return earliest.equals(latest) ? day(earliest) : day(earliest) + " – " + day(latest);
    }

    /**
     * "$1,299.00", "¥12,900", "KWD 1.250": with the currency's own decimals, and more where a price has them. A currency the JDK does
     * not know is written before the number.
     *
     * @param currency ISO 4217
     */
    public static String money(BigDecimal amount, String currency) {
        Optional<Currency> known = known(currency);
        if (known.isEmpty()) {
            return currency + " " + plain(amount, currency);
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.US);
        format.setCurrency(known.get());
        format.setMinimumFractionDigits(decimals(amount, currency));
        format.setMaximumFractionDigits(decimals(amount, currency));
        // the JDK writes a currency's code close to the number, as if it were a sign
        return format.format(amount).replaceFirst("^(-?\\p{L}+)(?=\\d)", "$1\u00a0");
    }

    /** "$489.00": what is paid or owed, rounded as the currency is paid. */
    public static String sum(BigDecimal amount, String currency) {
        int digits = known(currency).map(Currency::getDefaultFractionDigits).orElse(2);
        return money(amount.setScale(Math.max(0, digits), RoundingMode.HALF_UP), currency);
    }

    /** "1299.00", "12900": the same decimals, for machines. */
    public static String plain(BigDecimal amount, String currency) {
        return amount.setScale(decimals(amount, currency)).toPlainString();
    }

    private static int decimals(BigDecimal amount, String currency) {
        int own = known(currency).map(Currency::getDefaultFractionDigits).orElse(2);
        return Math.max(Math.max(0, own), amount.stripTrailingZeros().scale());
    }

    private static Optional<Currency> known(String currency) {
        try {
            return Optional.of(Currency.getInstance(currency));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
