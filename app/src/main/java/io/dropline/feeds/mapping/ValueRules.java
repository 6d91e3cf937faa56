package io.dropline.feeds.mapping;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How values are to be understood.
 *
 * @param decimal "." or ",": what stands before the decimals; the other one may group thousands
 * @param quantityTimes what a quantity is multiplied by: 12 where the file counts cases of twelve. What comes out is rounded down
 * @param priceDividedBy what prices are divided by: 12 where they are for a case of twelve
 * @param words quantities that are written in words, in lower case: "in stock" is 5, "discontinued" is 0
 */
public record ValueRules(
        String decimal, BigDecimal quantityTimes, BigDecimal priceDividedBy, Map<String, Integer> words) {
    public static final ValueRules PLAIN = new ValueRules(".", BigDecimal.ONE, BigDecimal.ONE, Map.of());

    public ValueRules {
        Map<String, Integer> lower = new LinkedHashMap<>();
        words.forEach((word, quantity) -> lower.put(key(word), quantity));
        words = Map.copyOf(lower);
    }

    static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
