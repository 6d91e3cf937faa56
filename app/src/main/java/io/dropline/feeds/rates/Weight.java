package io.dropline.feeds.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Up to what weight a rate holds, as it stands in its cell: "1 lb", "Not over 16 oz", or a mere number.
 *
 * @param unit empty: the cell names none
 */
record Weight(BigDecimal number, Optional<WeightUnit> unit) {
    private static final String WHAT = "The weight";
    private static final BigDecimal MOST_GRAMS = BigDecimal.valueOf(30_000_000);
    private static final Pattern WORDS =
            Pattern.compile("(?:(?:not over|up to|to|max\\.?|<=|≤)\\s*)?(.*?)(?:\\s*(" + WeightUnit.NAMES + ")\\.?)?");

    static Weight read(String text) throws NoRate {
        Matcher words = WORDS.matcher(text.toLowerCase(Locale.ROOT));
        if (!words.matches()) {
            throw new NoRate(WHAT + " is no number: " + RateCells.shown(text));
        }
        return new Weight(
                RateCells.number(WHAT, text, words.group(1), MOST_GRAMS),
                Optional.ofNullable(words.group(2)).flatMap(WeightUnit::called));
    }

    /**
     * Whole grams, what is beyond them cut off.
     *
     * @param column the unit of a cell that names none
     */
    long grams(Optional<WeightUnit> column) throws NoRate {
        WeightUnit counted = unit.or(() -> column)
                .orElseThrow(() -> new NoRate(WHAT + " does not say its unit, and other rows say different ones: write "
                        + number.toPlainString() + " lb, or oz, kg or g"));
        BigDecimal grams = number.multiply(counted.grams()).setScale(0, RoundingMode.DOWN);
        if (grams.signum() == 0 || grams.compareTo(MOST_GRAMS) > 0) {
            throw new NoRate(WHAT + " is more than 0 and at most 30 tonnes");
        }
        return grams.longValueExact();
    }
}
