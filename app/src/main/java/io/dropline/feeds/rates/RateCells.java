package io.dropline.feeds.rates;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Cells of a table of rates as people fill them in. */
final class RateCells {
    private static final int SHOWN = 40;

    /** Characters that a number or a heading has at most; patterns with repetitions never see more. */
    private static final int LONGEST = 100;

    private static final BigDecimal MOST_AMOUNT = BigDecimal.valueOf(10_000_000);
    private static final int DECIMALS = 4;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,8})?");
    private static final Pattern AROUND_AMOUNT = Pattern.compile("^[$€£]\\s*|\\s*([A-Z]{3}|[$€£])$");

    private RateCells() {}

    /** The cell without blanks around it, empty behind the row's end. One that is too long for anything is cut, with an ellipsis that keeps it from being read. */
    static String at(List<String> cells, int place) {
        String cell = place < cells.size() ? cells.get(place).strip() : "";
        return cell.length() > LONGEST ? cell.substring(0, LONGEST) + "…" : cell;
    }

    /** @param what begins the sentence that says what is wrong */
    static BigDecimal amount(String what, String text) throws NoRate {
        BigDecimal amount = number(what, text, AROUND_AMOUNT.matcher(text).replaceAll(""), MOST_AMOUNT);
        if (amount.stripTrailingZeros().scale() > DECIMALS) {
            throw new NoRate(what + " has more than four decimals");
        }
        return amount;
    }

    /**
     * @param text as it stands in the file
     * @param bare the same without its unit
     */
    static BigDecimal number(String what, String text, String bare, BigDecimal most) throws NoRate {
        if (text.isEmpty()) {
            throw new NoRate(what + " is missing");
        }
        if (!NUMBER.matcher(bare.strip()).matches()) {
            throw new NoRate(what + " is no number: " + shown(text));
        }
        BigDecimal number = new BigDecimal(bare.strip());
        if (number.compareTo(most) > 0) {
            throw new NoRate(what + " is too large: " + bare.strip());
        }
        return number;
    }

    static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
