package io.dropline.finance;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of a paper as it is compared: "INV-000123", "inv 123" and "Inv.123" are one invoice. Letters lose their case, numbers their leading zeros,
 * and everything between them goes; but two numbers stay two: "2026-1-11" is not "2026-11-1".
 */
public final class FoldedNumber {
    private static final Pattern RUN = Pattern.compile("\\p{L}+|\\p{Nd}+");

    private FoldedNumber() {}

    /** Empty where there is neither a letter nor a digit in it. */
    public static String of(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder();
        boolean digitsBefore = false;
        Matcher runs = RUN.matcher(plain);
        while (runs.find()) {
            String run = runs.group();
            boolean digits = Character.isDigit(run.codePointAt(0));
            if (digits && digitsBefore) {
                folded.append('.');
            }
            folded.append(digits ? withoutLeadingZeros(run) : run);
            digitsBefore = digits;
        }
        return folded.toString();
    }

    private static String withoutLeadingZeros(String digits) {
        int first = 0;
        while (first < digits.length() - 1 && Character.digit(digits.charAt(first), 10) == 0) {
            first++;
        }
        return digits.substring(first);
    }
}
