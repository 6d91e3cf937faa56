package io.dropline.feeds.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Units in stock as suppliers write them: 12, "1,200", "10+", ">100", "In stock". */
final class Quantities {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
    private final ValueRules rules;

    Quantities(ValueRules rules) {
        this.rules = rules;
    }

    /** Below zero, which means owed to others, is zero. Parts of a unit are dropped. */
    Told<Integer> read(String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return new Told.Nothing<>();
        }
        if (!rules.words().isEmpty()) {
            Integer word = rules.words().get(ValueRules.key(text));
            if (word != null) {
                return new Told.Value<>(word);
            }
        }
        BigDecimal number = Numbers.read(atLeast(text), rules.decimal());
        if (number == null) {
            return new Told.Nonsense<>(
                    text.startsWith("<")
                            ? "The quantity " + text + " says only what it is below; say in the mapping what it means"
                            : Numbers.complaint("The quantity", text, rules.decimal()));
        }
        BigDecimal units = number.multiply(rules.quantityTimes());
        if (units.compareTo(MOST) > 0) {
            return new Told.Nonsense<>("The quantity " + text + " is more than anybody has");
        }
        return new Told.Value<>(
                Math.max(0, units.setScale(0, RoundingMode.FLOOR).intValue()));
    }

    /** "10+", ">100" and "≥ 5" promise that many; more is not counted on. */
    private static String atLeast(String text) {
        if (text.endsWith("+")) {
            return text.substring(0, text.length() - 1).strip();
        }
        if (text.startsWith(">=")) {
            return text.substring(2).strip();
        }
        return text.startsWith(">") || text.startsWith("\u2265")
                ? text.substring(1).strip()
                : text;
    }
}
