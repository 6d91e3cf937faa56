package io.dropline.feeds.rates;

import io.dropline.promise.distance.Zone;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a distance is where no unit stands beside it: miles, or the number of a zone. */
enum Distances {
    MILES {
        @Override
        int read(String text) throws NoRate {
            if (text.equals("*") || text.equalsIgnoreCase("any")) {
                return ANY;
            }
            BigDecimal miles =
                    RateCells.number("The distance", text, UNIT.matcher(text).replaceAll(""), MOST_MILES);
            if (miles.signum() == 0 || miles.stripTrailingZeros().scale() > 0) {
                throw new NoRate("The distance is a whole number of miles above 0, or * for any distance");
            }
            return miles.intValueExact();
        }
    },
    ZONES {
        @Override
        int read(String text) throws NoRate {
            return headed(text)
                    .orElseThrow(() -> new NoRate(
                            text.isEmpty()
                                    ? "The zone is missing"
                                    : RateCells.shown(text)
                                            + " is no zone: write 1 to 8, 300 mi, or * for any distance"));
        }
    };

    /** Stands for any distance, as in {@link io.dropline.routing.RateTable.Zone#upToMiles}. */
    static final int ANY = 0;

    private static final BigDecimal MOST_MILES = BigDecimal.valueOf(25_000);
    private static final Pattern UNIT = Pattern.compile("\\s*(mi|miles)$");
    private static final Pattern ANY_WORDS = Pattern.compile("\\*|any|any distance|farther");
    private static final Pattern MILES_WORDS = Pattern.compile(
            "(?:(?:up to|to|max\\.?|<=|≤)\\s*)?(?:[0-9][0-9,]{0,6}\\s*(?:[-–—]|to)\\s*)?([0-9][0-9,]{0,6})\\s*(?:mi\\.?|miles?)");
    private static final String ONE = "(?:zones?\\s*)?(0{0,2}[1-8]|local|l)";
    private static final String UP_TO = "[-–—]|to|through|thru";
    private static final Pattern ZONE_WORDS =
            Pattern.compile(ONE + "(?:\\s*(?:" + UP_TO + "|[,&/+]|and)\\s*" + ONE + ")*");
    private static final Pattern NEXT = Pattern.compile("\\s*(?:(" + UP_TO + ")|[,&/+]|and)?\\s*" + ONE);

    /**
     * Up to how many miles, inclusive; {@link #ANY} for any distance.
     *
     * @param text without blanks around it
     */
    abstract int read(String text) throws NoRate;

    /**
     * What the heading of a column says: "Zone 2", "2", "Zone 2-3", "Local, 1, 2", "to 300 mi", "*". Several zones are one up to the last, and
     * nothing may be missing between them. A number alone is a zone; above 8 it is nothing, for it may be miles or a zone of somebody else's.
     */
    static Optional<Integer> headed(String text) {
        String words = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (ANY_WORDS.matcher(words).matches()) {
            return Optional.of(ANY);
        }
        Matcher miles = MILES_WORDS.matcher(words);
        if (miles.matches()) {
            int many = Integer.parseInt(miles.group(1).replace(",", ""));
            return many > 0 && many <= MOST_MILES.intValue() ? Optional.of(many) : Optional.empty();
        }
        return ZONE_WORDS.matcher(words).matches() ? last(words).map(Distances::miles) : Optional.empty();
    }

    /** The last of several zones, "Local" being part of the first; empty where they leave one out, or go backwards. */
    private static Optional<Integer> last(String words) {
        Matcher next = NEXT.matcher(words);
        int last = -1;
        while (next.find()) {
            int zone = next.group(2).startsWith("l") ? 0 : Integer.parseInt(next.group(2));
            boolean follows = last < 0 || zone == last + 1 || (zone > last && next.group(1) != null);
            if (!follows) {
                return Optional.empty();
            }
            last = zone;
        }
        return Optional.of(Math.max(1, last));
    }

    private static int miles(int zone) {
        int miles = Zone.valueOf("Z" + zone).upToMiles();
        return miles == Integer.MAX_VALUE ? ANY : miles;
    }
}
