package io.dropline.feeds.rates;

import io.dropline.feeds.format.UnreadableFile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where a file of rates has what, found by the names of its columns.
 *
 * @param miles the place of the distance; -1: there is none, and the rates hold for any
 * @param grams how many grams one of the weight's units has
 */
record RateColumns(int miles, int weight, BigDecimal grams, int amount) {
    private static final Pattern MILES =
            Pattern.compile("(upto|to|max)?(miles|mi|distance|zone)(upto|to|max)?(miles|mi)?");
    private static final Pattern WEIGHT = Pattern.compile(
            "(upto|to|max)?(weight|grams?|g|kilograms?|kg|pounds?|lbs?|ounces?|oz)(upto|to|max)?(grams?|g|kilograms?|kg|pounds?|lbs?|ounces?|oz)?");
    private static final Pattern AMOUNT = Pattern.compile(
            "(amount|rate|price|cost|shipping|charge|fee)(usd|cad|eur|gbp|aud|amount|cost|rate|price)?");
    /** The longest names first: "kg" ends with "g". */
    private static final List<Map.Entry<String, BigDecimal>> UNITS = List.of(
            Map.entry("(kg|kilograms?)$", BigDecimal.valueOf(1000)),
            Map.entry("(lbs?|pounds?)$", new BigDecimal("453.59237")),
            Map.entry("(oz|ounces?)$", new BigDecimal("28.349523125")),
            Map.entry("(g|grams?)$", BigDecimal.ONE));

    static RateColumns find(List<String> names) throws UnreadableFile {
        List<String> plain = names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                .toList();
        int weight = place(plain, WEIGHT);
        int amount = place(plain, AMOUNT);
        if (weight < 0 || amount < 0) {
            throw new UnreadableFile(
                    "The first line must name the columns: miles, grams (or kg, lb, oz) and amount. It names "
                            + String.join(", ", names.subList(0, Math.min(8, names.size()))));
        }
        String unit = plain.get(weight);
        BigDecimal grams = UNITS.stream()
                .filter(one -> Pattern.compile(one.getKey()).matcher(unit).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new UnreadableFile("The column " + names.get(weight)
                        + " does not say in what it weighs: name it grams, kg, lb or oz"));
        return new RateColumns(place(plain, MILES), weight, grams, amount);
    }

    private static int place(List<String> names, Pattern wanted) {
        for (int i = 0; i < names.size(); i++) {
            if (wanted.matcher(names.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }
}
