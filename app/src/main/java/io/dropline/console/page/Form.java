package io.dropline.console.page;

import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.FieldProblems;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form as a person fills them in, and what is wrong with them. What cannot be read as the number or day it
 * should be is noted as a problem, and something harmless is given back, so that all problems are found in one go.
 */
public final class Form {
    private final Map<String, List<String>> values;
    private final FieldProblems problems = new FieldProblems();

    private Form(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Form empty() {
        return new Form(new LinkedHashMap<>());
    }

    public static Form of(Map<String, String[]> parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        parameters.forEach((name, all) ->
                values.put(name, Arrays.stream(all).map(Form::clean).toList()));
        return new Form(values);
    }

    /** No database text holds the character 0, which nobody types. */
    private static String clean(String entered) {
        return entered.replace("\0", "").strip();
    }

    /** Fills in a field. */
    public Form with(String name, @Nullable Object... filled) {
        values.put(
                name,
                Stream.of(filled)
                        .map(value -> value == null ? "" : value.toString())
                        .toList());
        return this;
    }

    /** The same, with what was found wrong with it. */
    public Form wrong(List<FieldProblem> found) {
        problems.addAll(found);
        return this;
    }

    public FieldProblems problems() {
        return problems;
    }

    /** What is wrong with a field, or nothing. */
    public Optional<String> problem(String field) {
        return problems.list().stream()
                .filter(problem -> problem.field().equals(field))
                .map(FieldProblem::message)
                .findFirst();
    }

    public String text(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    public List<String> texts(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** All values of a field as they were sent, to be filled in elsewhere. */
    public Object[] all(String name) {
        return values.getOrDefault(name, List.of()).toArray();
    }

    /** "US, CA us-hi" as a list, upper case. */
    public List<String> codes(String name) {
        return Stream.of(text(name).toUpperCase(Locale.ROOT).split("[,;\\s]+", -1))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** The names of all fields that were sent or filled in. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** What stands on each line, as it is written; empty lines are left out. */
    public List<String> lines(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public boolean flag(String name) {
        return !text(name).isEmpty();
    }

    public boolean has(String name, Object value) {
        return texts(name).contains(value.toString());
    }

    public int whole(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException notANumber) {
            problems.check(false, name, "A whole number, please");
            return 0;
        }
    }

    /** An amount or rate such as "1,250.50"; empty is nothing. */
    public BigDecimal amount(String name) {
        String plain = text(name).replace(",", "").replace(" ", "");
        if (plain.isEmpty()) {
            return BigDecimal.ZERO;
        }
        try {
            BigDecimal amount = new BigDecimal(plain);
            // An exponent of a billion is a number to BigDecimal and a memory leak to everybody after it.
            if (amount.precision() <= 19 && Math.abs((long) amount.scale()) <= 15) {
                return amount;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        problems.check(false, name, "A number such as 12.50, please");
        return BigDecimal.ZERO;
    }

    public @Nullable LocalDate day(String name) {
        if (text(name).isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeException notADay) {
            problems.check(false, name, "A day such as 2027-03-31, please");
            return null;
        }
    }

    public LocalTime time(String name) {
        try {
            return LocalTime.parse(text(name));
        } catch (DateTimeException notATime) {
            problems.check(false, name, "A time such as 14:00, please");
            return LocalTime.NOON;
        }
    }
}
