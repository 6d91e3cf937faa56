package io.dropline.platform.fields;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Collects what is wrong, so that a person hears all of it at once. */
public final class FieldProblems {
    private static final BigDecimal MOST_MONEY = new BigDecimal("1e12");
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private final List<FieldProblem> found = new ArrayList<>();

    /** Notes that the field is wrong unless {@code right}. */
    public FieldProblems check(boolean right, String field, String message) {
        if (!right) {
            found.add(new FieldProblem(field, message));
        }
        return this;
    }

    /** Notes that the field must not be empty, nor longer than {@code most} characters. */
    public FieldProblems text(String value, int most, String field, String name) {
        return check(!value.isBlank(), field, name + " is missing").optional(value, most, field, name);
    }

    /** Notes that the field must not be longer than {@code most} characters, and must be one line of text. */
    public FieldProblems optional(String value, int most, String field, String name) {
        check(value.chars().noneMatch(c -> c < ' ' || c == '\u007f'), field, name + " must be one line of plain text");
        return check(value.length() <= most, field, name + " has more than " + most + " characters");
    }

    /** The same for text of several lines. */
    public FieldProblems prose(String value, int most, String field, String name) {
        check(
                value.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t'),
                field,
                name + " must be plain text");
        return check(value.length() <= most, field, name + " has more than " + most + " characters");
    }

    /** Notes that an amount of money must be from zero to a million million, with at most four decimals. */
    public FieldProblems money(BigDecimal value, String field, String name) {
        check(value.signum() >= 0, field, name + " must not be negative");
        check(value.compareTo(MOST_MONEY) < 0, field, name + " is too large");
        return check(value.stripTrailingZeros().scale() <= 4, field, name + " has more than four decimals");
    }

    /** Notes that a country must be one of ISO 3166-1, two upper-case letters. */
    public FieldProblems country(String value, String field) {
        return check(
                COUNTRIES.contains(value),
                field,
                "'" + value + "' is no country code; write two letters such as US or DE");
    }

    /** Notes that a currency must be one of ISO 4217. */
    public FieldProblems currency(String value, String field) {
        return check(
                CURRENCIES.contains(value),
                field,
                "'" + value + "' is no currency; write three letters such as USD or EUR");
    }

    public FieldProblems add(FieldProblem problem) {
        found.add(problem);
        return this;
    }

    public FieldProblems addAll(List<FieldProblem> problems) {
        found.addAll(problems);
        return this;
    }

    public boolean none() {
        return found.isEmpty();
    }

    public List<FieldProblem> list() {
        return List.copyOf(found);
    }

    /** Saves if nothing is wrong. */
    public <T> Saved<T> orElse(Supplier<T> save) {
        return found.isEmpty() ? new Saved.Done<>(save.get()) : new Saved.Wrong<>(list());
    }
}
