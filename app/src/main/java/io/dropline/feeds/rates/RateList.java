package io.dropline.feeds.rates;

import io.dropline.feeds.format.Limits;
import io.dropline.feeds.format.Table;
import io.dropline.feeds.format.UnreadableFile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One row for each distance and weight, its columns found by their names in any order.
 *
 * @param distance the place of the distance; -1: there is none, and the rates hold for any
 * @param distances what a number in it is
 */
record RateList(
        int distance, Distances distances, int weight, String weightColumn, Optional<WeightUnit> unit, int amount)
        implements RateForm {
    private static final Pattern DISTANCE =
            Pattern.compile("(upto|to|max)?(miles|mi|distance|zone)(upto|to|max)?(miles|mi)?");
    private static final Pattern ZONE = Pattern.compile("(upto|to|max)?zone(upto|to|max)?");
    private static final Pattern WEIGHT = Pattern.compile(
            "(upto|to|max)?(weight|grams?|g|kilograms?|kg|pounds?|lbs?|ounces?|oz)(upto|to|max)?(grams?|g|kilograms?|kg|pounds?|lbs?|ounces?|oz)?");
    private static final Pattern AMOUNT = Pattern.compile(
            "(amount|rate|price|cost|shipping|charge|fee)(usd|cad|eur|gbp|aud|amount|cost|rate|price)?");

    /** Empty where the row does not name the columns of a list. */
    static Optional<RateList> headed(List<String> names) {
        List<String> plain = names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                .toList();
        int weight = place(plain, WEIGHT);
        int amount = place(plain, AMOUNT);
        if (weight < 0 || amount < 0) {
            return Optional.empty();
        }
        int distance = place(plain, DISTANCE);
        boolean zones = distance >= 0 && ZONE.matcher(plain.get(distance)).matches();
        return Optional.of(new RateList(
                distance,
                zones ? Distances.ZONES : Distances.MILES,
                weight,
                names.get(weight).strip(),
                WeightUnit.atEndOf(plain.get(weight)),
                amount));
    }

    private static int place(List<String> names, Pattern wanted) {
        for (int i = 0; i < names.size(); i++) {
            if (wanted.matcher(names.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void take(Table.Row.Cells row, RatesRead into) throws UnreadableFile {
        String raw = Limits.shown(String.join(" | ", row.cells()));
        try {
            BigDecimal cost = RateCells.amount("The amount", RateCells.at(row.cells(), amount));
            int miles = distances.read(distance < 0 ? "*" : RateCells.at(row.cells(), distance));
            Weight upTo = Weight.read(RateCells.at(row.cells(), weight));
            into.add(new Rate(row.line(), "", miles, upTo, cost, raw));
        } catch (NoRate no) {
            into.refuse(row.line(), no.why(), raw);
        }
    }

    @Override
    public void end(RatesRead into) {}
}
