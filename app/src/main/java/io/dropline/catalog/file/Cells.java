package io.dropline.catalog.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.FieldProblems;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of one row: what they say, and what is wrong with them. */
final class Cells {
    /** What must be true of a cell that could be read. */
    interface Rule<T> {
        void check(FieldProblems problems, T value, String field);
    }

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x");
    private static final Set<String> NO = Set.of("no", "n", "false", "0");
    private final CsvRecord csv;
    private final Headers headers;
    private final FieldProblems problems;

    Cells(CsvRecord csv, Headers headers, FieldProblems problems) {
        this.csv = csv;
        this.headers = headers;
        this.problems = problems;
    }

    Optional<String> text(CatalogColumn column) {
        return at(headers.places().get(column));
    }

    @Nullable
    String text(CatalogColumn column, Rule<String> rule) {
        Optional<String> text = text(column);
        text.ifPresent(found -> rule.check(problems, found, column.title()));
        return text.orElse(null);
    }

    @Nullable
    Integer whole(CatalogColumn column, Rule<Integer> rule) {
        BigDecimal number = number(text(column), column.title());
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0
                || number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            problems.add(new FieldProblem(
                    column.title(), "'" + number.toPlainString() + "' is no whole number we can take"));
            return null;
        }
        rule.check(problems, number.intValue(), column.title());
        return number.intValue();
    }

    @Nullable
    BigDecimal amount(CatalogColumn column, Rule<BigDecimal> rule) {
        BigDecimal amount = number(text(column), column.title());
        if (amount != null) {
            rule.check(problems, amount, column.title());
        }
        return amount;
    }

    /** The cost from so many units, in a column of its own. */
    @Nullable
    BigDecimal step(int fromQuantity) {
        return number(at(headers.breaks().get(fromQuantity)), "break_" + fromQuantity);
    }

    @Nullable
    Boolean flag(CatalogColumn column) {
        String text = text(column).orElse("").toLowerCase(Locale.ROOT);
        problems.check(
                text.isEmpty() || YES.contains(text) || NO.contains(text),
                column.title(),
                "'" + shortened(text) + "' is neither yes nor no");
        return text.isEmpty() ? null : YES.contains(text);
    }

    @Nullable
    LocalDate day(CatalogColumn column) {
        String text = text(column).orElse("");
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            problems.check(false, column.title(), "'" + shortened(text) + "' is no day; write one such as 2027-03-31");
            return null;
        }
    }

    private @Nullable BigDecimal number(Optional<String> cell, String field) {
        String text = cell.orElse("");
        if (text.isEmpty()) {
            return null;
        }
        String plain = text.startsWith("$") ? text.substring(1).strip() : text;
        if (GROUPED.matcher(plain).matches()) {
            plain = plain.replace(",", "");
        }
        if (!NUMBER.matcher(plain).matches()) {
            problems.add(new FieldProblem(field, "'" + shortened(text) + "' is no number; write one such as 1299.50"));
            return null;
        }
        return new BigDecimal(plain);
    }

    private Optional<String> at(@Nullable Integer place) {
        if (place == null || place >= csv.getFieldCount()) {
            return Optional.empty();
        }
        return Optional.of(csv.getField(place).strip()).filter(text -> !text.isEmpty());
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
