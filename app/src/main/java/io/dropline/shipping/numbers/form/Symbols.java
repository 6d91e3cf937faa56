package io.dropline.shipping.numbers.form;

import java.text.Normalizer;
import java.util.Locale;

/** The alphabet of tracking numbers: {@code 0-9A-Z}, as values 0 to 35, and the ways people write it. */
public final class Symbols {

    static final long DIGITS = (1L << 10) - 1;
    static final long LETTERS = ((1L << 26) - 1) << 10;
    static final long ALL = DIGITS | LETTERS;

    private Symbols() {}

    /** 0 to 35, or -1 for anything else. */
    public static int value(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
    }

    /** The symbol of a value from 0 to 35. */
    public static char symbol(int value) {
        return (char) (value < 10 ? '0' + value : 'A' + value - 10);
    }

    /** Upper case, digits of every script as ASCII, full-width letters narrow, odd spaces and dashes plain, invisible ones gone. */
    public static String plain(String raw) {
        return (isAscii(raw) ? raw : fold(raw)).toUpperCase(Locale.ROOT).strip();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static String fold(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        Normalizer.normalize(raw, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            int type = Character.getType(c);
            if (c < 128) {
                out.append((char) c);
            } else if (digit >= 0) {
                out.append((char) ('0' + digit));
            } else if (type == Character.DASH_PUNCTUATION) {
                out.append('-');
            } else if (type != Character.FORMAT && type != Character.NON_SPACING_MARK) {
                out.append(' ');
            }
        });
        return out.toString();
    }

    /** Only the symbols of a plain text, the rest left out. */
    public static String compact(String plain) {
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            if (value(plain.charAt(i)) >= 0) {
                out.append(plain.charAt(i));
            }
        }
        return out.toString();
    }

    /** How many of the characters are 0 to 9. */
    public static int countDigits(String plain) {
        int digits = 0;
        for (int i = 0; i < plain.length(); i++) {
            digits += plain.charAt(i) >= '0' && plain.charAt(i) <= '9' ? 1 : 0;
        }
        return digits;
    }
}
