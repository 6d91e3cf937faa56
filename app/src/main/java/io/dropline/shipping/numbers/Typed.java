package io.dropline.shipping.numbers;

import io.dropline.shipping.numbers.form.Symbols;
import java.util.ArrayList;
import java.util.List;

/** What a typed text looks like, told by hand-written scans: they run on every number that comes in, on anything at all. */
final class Typed {

    private static final String COUNTING = "12345678901234567890123456789012345678901234567890";

    private Typed() {}

    /** Runs of symbols between spaces and marks; a dash, a dot or an apostrophe inside a run does not end it. */
    static List<String> words(String plain) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Symbols.value(c) >= 0) {
                word.append(c);
            } else if (c != '-' && c != '.' && c != '\'' && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** How many of the words could each be a number. */
    static int numbersAmong(List<String> words) {
        int numbers = 0;
        for (String word : words) {
            numbers += word.length() >= 8 && Symbols.countDigits(word) >= 6 ? 1 : 0;
        }
        return numbers;
    }

    /** 0000000, 1234567890: typed to get past a field. */
    static boolean isPlaceholder(String compact) {
        return compact.length() >= 4
                && Symbols.countDigits(compact) == compact.length()
                && (compact.chars().allMatch(c -> c == compact.charAt(0))
                        || COUNTING.startsWith(compact)
                        || COUNTING.startsWith(compact, 9));
    }

    /** Why a text of digits is more likely something else; empty if it is not. */
    static String oddness(String plain) {
        if (isPhone(plain)) {
            return "this looks like a phone number, not a tracking number";
        }
        return isDate(plain) ? "this looks like a date, not a tracking number" : "";
    }

    /** +1 312 555 0142, (312) 555-0142, 312-555-0142, 312.555.0142. */
    private static boolean isPhone(String plain) {
        String pattern = pattern(plain);
        return switch (pattern) {
            case "3-3-4", "3.3.4", "(3) 3-4", "(3)3-4", "1-3-3-4", "1 (3) 3-4" -> true;
            default -> pattern.startsWith("+") && Symbols.countDigits(plain) <= 15;
        };
    }

    /** 2026-11-23, 11/23/2026, 23.11.26. */
    private static boolean isDate(String plain) {
        String pattern = pattern(plain);
        return pattern.length() == 5
                && "-/.".indexOf(pattern.charAt(1)) >= 0
                && pattern.charAt(1) == pattern.charAt(3)
                && switch ("" + pattern.charAt(0) + pattern.charAt(2) + pattern.charAt(4)) {
                    case "422", "421", "412", "411", "224", "214", "124", "114", "222", "212", "122", "112" -> true;
                    default -> false;
                };
    }

    /** The text with every run of digits replaced by its length, up to nine. */
    private static String pattern(String plain) {
        StringBuilder out = new StringBuilder();
        int run = 0;
        for (int i = 0; i <= plain.length(); i++) {
            char c = i < plain.length() ? plain.charAt(i) : ' ';
            if (c >= '0' && c <= '9') {
                run++;
                continue;
            }
            if (run > 0) {
                out.append((char) ('0' + Math.min(run, 9)));
                run = 0;
            }
            out.append(c);
        }
        return out.toString().strip();
    }
}
