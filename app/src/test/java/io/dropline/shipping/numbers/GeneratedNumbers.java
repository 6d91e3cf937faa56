package io.dropline.shipping.numbers;

import io.dropline.shipping.numbers.form.NumberForm;
import io.dropline.shipping.numbers.form.Shape;
import java.util.List;
import java.util.Random;

/** Makes up numbers of the forms we know, with the check digit that belongs to them. */
final class GeneratedNumbers {

    private GeneratedNumbers() {}

    /** A source of chance that says its seed, so that a failure can be played again with {@code -Dseed}. */
    static Random seeded(String test) {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println(test + ": -Dseed=" + seed);
        return new Random(seed);
    }

    static List<FormRule> checkedRules() {
        return TrackingNumbers.book().rules().stream()
                .filter(rule -> rule.form().check().isPresent())
                .toList();
    }

    static String valid(FormRule rule, Random random) {
        return switch (rule.prefix()) {
                    case FormRule.Prefix.None() -> "";
                    case FormRule.Prefix.Routing(Shape shape) -> filled(shape, random);
                }
                + withCheckDigit(rule, random);
    }

    private static String withCheckDigit(FormRule rule, Random random) {
        NumberForm.Check check = rule.form().check().orElseThrow();
        while (true) {
            String number = filled(rule.shape(), random);
            int at = number.length() - 1 - check.after();
            char digit = check.expected(number);
            if (rule.shape().allowedAt(at).indexOf(digit) >= 0) {
                return number.substring(0, at) + digit + number.substring(at + 1);
            }
        }
    }

    private static String filled(Shape shape, Random random) {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < shape.length(); i++) {
            String allowed = shape.allowedAt(i);
            number.append(allowed.charAt(random.nextInt(allowed.length())));
        }
        return number.toString();
    }

    /** The same number as a person may write it. */
    static String decorated(String number, Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            switch (random.nextInt(8)) {
                case 0 -> out.append(' ');
                case 1 -> out.append('-');
                case 2 -> out.append('\u00a0');
                case 3 -> out.append('\u2013');
                case 4 -> out.append('\u200b');
                default -> {}
            }
            boolean digit = c >= '0' && c <= '9';
            switch (random.nextInt(4)) {
                case 0 -> out.append(digit ? (char) ('\uff10' + c - '0') : (char) ('\uff21' + c - 'A'));
                case 1 -> out.append(digit ? (char) ('\u0660' + c - '0') : Character.toLowerCase(c));
                default -> out.append(Character.toLowerCase(c));
            }
        }
        return out.append(" ").toString();
    }
}
