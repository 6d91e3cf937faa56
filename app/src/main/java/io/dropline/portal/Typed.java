package io.dropline.portal;

import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.FieldProblems;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed into one form, kept as it was, and what is wrong with it. What cannot be read is noted as a problem and something harmless
 * is given back, so that a person hears of everything at once.
 */
public final class Typed {
    private static final int LONGEST = 4_000;
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,4})?");
    private static final int MOST_UNITS = 1_000_000;

    private final Map<String, String> values;
    private final FieldProblems problems = new FieldProblems();

    private Typed(Map<String, String> values) {
        this.values = values;
    }

    public static Typed nothing() {
        return new Typed(new TreeMap<>());
    }

    public static Typed of(Map<String, String> values) {
        return new Typed(new TreeMap<>(values));
    }

    /** The first value of every field, as a person meant it: no control characters, no spaces around. */
    public static Typed ofRequest(Map<String, String[]> parameters) {
        Map<String, String> values = new TreeMap<>();
        parameters.forEach((name, all) -> values.put(name, all.length == 0 ? "" : clean(all[0])));
        return new Typed(values);
    }

    public Map<String, String> values() {
        return Map.copyOf(values);
    }

    public FieldProblems problems() {
        return problems;
    }

    public boolean wrong() {
        return !problems.none();
    }

    /** What is wrong with a field; null where nothing is. */
    public @Nullable String problem(String field) {
        return problems.list().stream()
                .filter(problem -> problem.field().equals(field))
                .map(FieldProblem::message)
                .findFirst()
                .orElse(null);
    }

    public String text(String field) {
        return values.getOrDefault(field, "");
    }

    /** What was typed; what the page proposes where nothing was. */
    public String text(String field, Object proposed) {
        return values.getOrDefault(field, proposed.toString());
    }

    public Optional<LocalDate> day(String field, LocalDate first, LocalDate last) {
        if (text(field).isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text(field));
            problems.check(!day.isBefore(first), field, "This day is too early: not before " + PortalWords.day(first));
            problems.check(!day.isAfter(last), field, "This day is too late: not after " + PortalWords.day(last));
            return Optional.of(day);
        } catch (DateTimeException notADay) {
            problems.check(false, field, "Please give a day such as 2027-03-31");
            return Optional.of(first);
        }
    }

    /** A number of units from 0 to {@code most}; an empty field means {@code otherwise}. */
    public int units(String field, int otherwise, int most) {
        if (text(field).isEmpty()) {
            return otherwise;
        }
        try {
            int units = Integer.parseInt(text(field));
            problems.check(units >= 0, field, "Please give a whole number, 0 or more");
            problems.check(units <= most, field, most == 0 ? "Nothing is left here" : "Only " + most + " left here");
            return Math.clamp(units, 0, MOST_UNITS);
        } catch (NumberFormatException notANumber) {
            problems.check(false, field, "Please give a whole number");
            return 0;
        }
    }

    /** An amount such as "$1,250.50"; empty where the field is. */
    public Optional<BigDecimal> amount(String field) {
        String plain = text(field).replace(",", "").replace(" ", "").replaceFirst("^[$€£]", "");
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        boolean number = AMOUNT.matcher(plain).matches();
        problems.check(number, field, "Please give an amount such as 12.50");
        return Optional.of(number ? new BigDecimal(plain) : BigDecimal.ZERO);
    }

    /** The same; an empty field is nothing. */
    public BigDecimal money(String field) {
        return amount(field).orElse(BigDecimal.ZERO);
    }

    private static String clean(String value) {
        StringBuilder clean = new StringBuilder(value.length());
        value.codePoints()
                .limit(LONGEST)
                .filter(point -> point == '\n' || !Character.isISOControl(point))
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }
}
