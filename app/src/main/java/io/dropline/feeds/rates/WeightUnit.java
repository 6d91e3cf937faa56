package io.dropline.feeds.rates;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** In what a column or a cell weighs. */
enum WeightUnit {
    // The longest names first: "kg" ends with "g".
    KILOGRAM("kgs?|kilograms?", BigDecimal.valueOf(1000)),
    POUND("lbs?|pounds?", new BigDecimal("453.59237")),
    OUNCE("oz|ounces?", new BigDecimal("28.349523125")),
    GRAM("g|grams?", BigDecimal.ONE);

    /** All names, for use within other patterns. */
    static final String NAMES = "kilograms?|kgs?|pounds?|lbs?|ounces?|oz|grams?|g";

    private final Pattern name;
    private final Pattern atEnd;
    private final BigDecimal grams;

    WeightUnit(String names, BigDecimal grams) {
        this.name = Pattern.compile(names);
        this.atEnd = Pattern.compile("(" + names + ")$");
        this.grams = grams;
    }

    BigDecimal grams() {
        return grams;
    }

    /** @param word in small letters */
    static Optional<WeightUnit> called(String word) {
        return Arrays.stream(values())
                .filter(unit -> unit.name.matcher(word).matches())
                .findFirst();
    }

    /** @param column its name in small letters and nothing else, as "weightlb" */
    static Optional<WeightUnit> atEndOf(String column) {
        return Arrays.stream(values())
                .filter(unit -> unit.atEnd.matcher(column).find())
                .findFirst();
    }
}
