package io.dropline.shipping.numbers.form;

import java.util.ArrayList;
import java.util.List;

/**
 * The form of a number, one set of symbols per position. Written as in the carriers' files: {@code #} a digit, {@code @} a letter,
 * {@code *} either, {@code [05-8A]} one of these, any other symbol itself; {@code {n}} or {@code {a,b}} repeats the position before it.
 */
public final class Shape {

    /** No carrier's number is longer. */
    public static final int LONGEST = 48;

    private final long[] sets;

    private Shape(long[] sets) {
        this.sets = sets;
    }

    /** All shapes that a text describes: one for each length. */
    public static List<Shape> parse(String text) {
        List<List<Long>> shapes = new ArrayList<>();
        shapes.add(new ArrayList<>());
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '[' ? text.indexOf(']', at) + 1 : at + 1;
            long set = set(text.substring(at, end));
            int least = 1;
            int most = 1;
            if (end < text.length() && text.charAt(end) == '{') {
                int close = text.indexOf('}', end);
                String count = text.substring(end + 1, close);
                int comma = count.indexOf(',');
                least = Integer.parseInt(comma < 0 ? count : count.substring(0, comma));
                most = Integer.parseInt(comma < 0 ? count : count.substring(comma + 1));
                end = close + 1;
            }
            shapes = repeated(shapes, set, least, most);
            at = end;
        }
        return shapes.stream().map(Shape::of).toList();
    }

    private static List<List<Long>> repeated(List<List<Long>> shapes, long set, int least, int most) {
        List<List<Long>> longer = new ArrayList<>();
        for (List<Long> shape : shapes) {
            for (int count = least; count <= most; count++) {
                List<Long> one = new ArrayList<>(shape);
                for (int i = 0; i < count; i++) {
                    one.add(set);
                }
                longer.add(one);
            }
        }
        return longer;
    }

    private static Shape of(List<Long> sets) {
        if (sets.isEmpty() || sets.size() > LONGEST) {
            throw new IllegalArgumentException("a shape of " + sets.size() + " positions");
        }
        return new Shape(sets.stream().mapToLong(Long::longValue).toArray());
    }

    private static long set(String text) {
        return switch (text) {
            case "#" -> Symbols.DIGITS;
            case "@" -> Symbols.LETTERS;
            case "*" -> Symbols.ALL;
            default -> text.startsWith("[") ? choice(text) : bit(text.charAt(0));
        };
    }

    private static long choice(String text) {
        long set = 0;
        for (int i = 1; i < text.length() - 1; i++) {
            char from = text.charAt(i);
            boolean range = text.charAt(i + 1) == '-';
            char to = range ? text.charAt(i + 2) : from;
            for (char c = from; c <= to; c++) {
                set |= bit(c);
            }
            i += range ? 2 : 0;
        }
        return set;
    }

    private static long bit(char c) {
        int value = Symbols.value(c);
        if (value < 0) {
            throw new IllegalArgumentException("no symbol of a shape: " + c);
        }
        return 1L << value;
    }

    /** How many symbols a number of this shape has. */
    public int length() {
        return sets.length;
    }

    /** Tries a text of symbols. */
    public boolean matches(String number) {
        if (number.length() != sets.length) {
            return false;
        }
        for (int i = 0; i < sets.length; i++) {
            if ((sets[i] >>> Symbols.value(number.charAt(i)) & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    /** How much a match tells: minus the binary logarithm of the chance that symbols of the same kinds match by luck. */
    public double bits() {
        double bits = 0;
        for (long set : sets) {
            long kind = (set & Symbols.LETTERS) == 0
                    ? Symbols.DIGITS
                    : (set & Symbols.DIGITS) == 0 ? Symbols.LETTERS : Symbols.ALL;
            bits += log2(Long.bitCount(kind)) - log2(Long.bitCount(set));
        }
        return bits;
    }

    private static double log2(int n) {
        return Math.log(n) / Math.log(2);
    }

    /** The symbols allowed at a position, in order. */
    public String allowedAt(int position) {
        StringBuilder allowed = new StringBuilder();
        for (int value = 0; value < 36; value++) {
            if ((sets[position] >>> value & 1) == 1) {
                allowed.append(Symbols.symbol(value));
            }
        }
        return allowed.toString();
    }
}
