package io.dropline.feeds.mapping;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people and spreadsheets write them. */
final class Numbers {
    private static final Pattern POINT = pattern("\\.", "[, \\u00a0\\u202f']");
    private static final Pattern COMMA = pattern(",", "[. \\u00a0\\u202f']");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    private static final Pattern SPREADSHEET_ERROR =
            Pattern.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|#+)");

    private Numbers() {}

    private static Pattern pattern(String decimal, String group) {
        return Pattern.compile("(?:[0-9]{1,3}(?:" + group + "[0-9]{3}){1,6}|[0-9]{1,18})?(?:" + decimal
                + "[0-9]{0,18})?(?:[eE][+-]?[0-9]{1,2})?");
    }

    /** The number, or null where it is none. A minus may stand before or behind, or the number in brackets. */
    static @Nullable BigDecimal read(String text, String decimal) {
        if (decimal.equals(".") && PLAIN.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        String bare = text;
        boolean negative = false;
        if (bare.startsWith("(") && bare.endsWith(")")) {
            negative = true;
            bare = bare.substring(1, bare.length() - 1).strip();
        } else if (bare.startsWith("-") || bare.startsWith("\u2212")) {
            negative = true;
            bare = bare.substring(1).strip();
        } else if (bare.endsWith("-")) {
            negative = true;
            bare = bare.substring(0, bare.length() - 1).strip();
        } else if (bare.startsWith("+")) {
            bare = bare.substring(1).strip();
        }
        boolean comma = decimal.equals(",");
        if (bare.isEmpty()
                || (!Character.isDigit(bare.charAt(bare.length() - 1)) && !bare.endsWith(decimal))
                || bare.chars().noneMatch(Character::isDigit)
                || !(comma ? COMMA : POINT).matcher(bare).matches()) {
            return null;
        }
        String plain = comma
                ? bare.replaceAll("[. \\u00a0\\u202f']", "").replace(',', '.')
                : bare.replaceAll("[, \\u00a0\\u202f']", "");
        try {
            BigDecimal value = new BigDecimal(plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain);
            return negative ? value.negate() : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Why a text is no number, as exactly as one can say. */
    static String complaint(String what, String text, String decimal) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        if (SPREADSHEET_ERROR.matcher(text).matches()) {
            return what + " is an error of the spreadsheet: " + shown;
        }
        String other = decimal.equals(".") ? "," : ".";
        return read(text, other) == null
                ? what + " is no number: " + shown
                : what + " " + shown + " does not fit the decimal sign, which is \"" + decimal + "\"";
    }
}
