package io.dropline.finance.upload;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.dropline.finance.match.Billed;
import io.dropline.finance.match.ChargeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands the cells of one row; notes what is wrong with them. */
final class RowReader {
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d{1,4})?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,4})?");
    private static final int LONGEST = 40;

    private final CsvRecord csv;
    private final Map<InvoiceColumn, Integer> places;
    private final List<RowProblem> problems = new ArrayList<>();

    RowReader(CsvRecord csv, Map<InvoiceColumn, Integer> places) {
        this.csv = csv;
        this.places = places;
    }

    List<RowProblem> problems() {
        return problems;
    }

    String text(InvoiceColumn column) {
        Integer place = places.get(column);
        return place == null || place >= csv.getFieldCount()
                ? ""
                : csv.getField(place).replace("\0", "").strip();
    }

    @Nullable
    LocalDate day(InvoiceColumn column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            wrong(column, "'" + shortened(text) + "' is no day; write one such as 2027-03-31");
            return null;
        }
    }

    @Nullable
    BigDecimal amount(InvoiceColumn column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        String plain = text.replaceFirst("^(-?)[$€£]\\s*", "$1");
        if (GROUPED.matcher(plain).matches()) {
            plain = plain.replace(",", "");
        }
        if (!NUMBER.matcher(plain).matches()) {
            wrong(column, "'" + shortened(text) + "' is no amount; write one such as 1299.50");
            return null;
        }
        return new BigDecimal(plain);
    }

    Billed.Line line(int lineNo) {
        ChargeKind kind = kind();
        BigDecimal cost = amount(InvoiceColumn.UNIT_COST);
        BigDecimal amount = amount(InvoiceColumn.AMOUNT);
        int units = units();
        if (kind == ChargeKind.GOODS) {
            if (units == 0) {
                units = wrongUnits();
            }
            if (text(InvoiceColumn.UNIT_COST).isEmpty()
                    && text(InvoiceColumn.AMOUNT).isEmpty()) {
                wrong(InvoiceColumn.UNIT_COST, "is missing; goods have a unit_cost or an amount");
            }
        } else if (text(InvoiceColumn.UNIT_COST).isEmpty()
                && text(InvoiceColumn.AMOUNT).isEmpty()) {
            wrong(InvoiceColumn.AMOUNT, "is missing");
        }
        int times = Math.max(1, units);
        BigDecimal all =
                amount != null ? amount : cost == null ? BigDecimal.ZERO : cost.multiply(BigDecimal.valueOf(times));
        BigDecimal each = cost != null ? cost : all.divide(BigDecimal.valueOf(times), 4, RoundingMode.HALF_EVEN);
        return new Billed.Line(
                lineNo, kind, text(InvoiceColumn.PURCHASE_ORDER), text(InvoiceColumn.SKU), units, each, all);
    }

    private int wrongUnits() {
        if (problems.isEmpty()) {
            wrong(InvoiceColumn.UNITS, "is missing; goods have a number of units");
        }
        return 0;
    }

    private int units() {
        BigDecimal units = amount(InvoiceColumn.UNITS);
        if (units == null) {
            return 0;
        }
        if (units.signum() < 0
                || units.stripTrailingZeros().scale() > 0
                || units.compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
            wrong(InvoiceColumn.UNITS, "'" + units.toPlainString() + "' is no whole number from 0 to 1,000,000");
            return 0;
        }
        return units.intValue();
    }

    /** What a row asks money for; where it does not say, goods if it has an SKU or units. */
    private ChargeKind kind() {
        String said = text(InvoiceColumn.KIND).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return switch (said) {
            case "" -> ChargeKind.GOODS;
            case "goods", "item", "items", "product", "line", "merchandise" -> ChargeKind.GOODS;
            case "dropfee", "dropshipfee", "fee", "handling", "handlingfee", "dropship" -> ChargeKind.DROP_FEE;
            case "freight", "shipping", "delivery", "postage", "carriage" -> ChargeKind.FREIGHT;
            case "other", "charge", "surcharge", "discount", "tax", "adjustment" -> ChargeKind.OTHER;
            default -> {
                wrong(
                        InvoiceColumn.KIND,
                        "'" + shortened(text(InvoiceColumn.KIND)) + "' is none of goods, drop_fee, freight, other");
                yield ChargeKind.OTHER;
            }
        };
    }

    void wrong(InvoiceColumn column, String message) {
        problems.add(new RowProblem(csv.getStartingLineNumber(), column.title() + " " + message));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
