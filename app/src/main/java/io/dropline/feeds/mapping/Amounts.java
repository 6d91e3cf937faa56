package io.dropline.feeds.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prices as suppliers write them: 12.5, "$1,234.50", "12,50 €". Another currency than the supplier's is refused, never converted. */
final class Amounts {
    private static final Pattern SIGNED = Pattern.compile(
            "(?<before>[A-Za-z]{3}|[A-Z]{0,2}[$€£¥])?\\s*(?<number>[^A-Za-z$€£¥]*(?:[0-9][eE][+-]?[0-9]+)?)\\s*(?<after>[A-Za-z]{3}|[$€£¥])?");
    private static final Map<String, Set<String>> SIGNS = Map.of(
            "$", Set.of("USD", "CAD", "AUD", "NZD", "MXN", "SGD", "HKD"),
            "€", Set.of("EUR"),
            "£", Set.of("GBP"),
            "¥", Set.of("JPY", "CNY"));
    private static final BigDecimal MOST = new BigDecimal("1e9");
    private static final int DECIMALS = 4;
    private final ValueRules rules;
    private final String currency;

    Amounts(ValueRules rules, String currency) {
        this.rules = rules;
        this.currency = currency;
    }

    Told<BigDecimal> read(String what, String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return new Told.Nothing<>();
        }
        BigDecimal number = Numbers.read(text, rules.decimal());
        if (number == null) {
            Matcher signed = SIGNED.matcher(text);
            if (!signed.matches()) {
                return new Told.Nonsense<>(Numbers.complaint(what, text, rules.decimal()));
            }
            String sign = signed.group("before") != null ? signed.group("before") : signed.group("after");
            if (sign != null && !ours(sign)) {
                return new Told.Nonsense<>(what + " " + shortened(text) + " is not in " + currency);
            }
            number = Numbers.read(signed.group("number").strip(), rules.decimal());
            if (number == null) {
                return new Told.Nonsense<>(Numbers.complaint(what, shortened(text), rules.decimal()));
            }
        }
        if (number.signum() < 0) {
            return new Told.Nonsense<>(what + " " + shortened(text) + " is below zero");
        }
        BigDecimal each = number.divide(rules.priceDividedBy(), DECIMALS, RoundingMode.HALF_UP);
        return each.compareTo(MOST) > 0
                ? new Told.Nonsense<>(what + " " + shortened(text) + " is too large")
                : new Told.Value<>(each);
    }

    /** Nothing where the currency is not told, its code where is the supplier's. */
    Told<String> currency(String cell) {
        String told = cell.strip();
        if (told.isEmpty()) {
            return new Told.Nothing<>();
        }
        return ours(told)
                ? new Told.Value<>(currency)
                : new Told.Nonsense<>(
                        "The row is priced in " + shortened(told) + ", the supplier is paid in " + currency);
    }

    private boolean ours(String sign) {
        Set<String> meant = SIGNS.get(sign.substring(sign.length() - 1));
        return sign.toUpperCase(Locale.ROOT).equals(currency) || (meant != null && meant.contains(currency));
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
