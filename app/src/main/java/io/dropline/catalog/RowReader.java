package io.dropline.catalog;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the cells of one row into what they mean, or says what is wrong with them. */
final class RowReader {
    /** A row, read; null where the cell is empty. */
    record Row(
            long line,
            String sku,
            @Nullable String title,
            @Nullable String brand,
            @Nullable Integer weightGrams,
            @Nullable UUID supplierId,
            @Nullable String supplierSku,
            @Nullable BigDecimal unitCost,
            @Nullable Integer stock) {}

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private final Map<CatalogColumn, Integer> places;
    private final Map<String, UUID> suppliers;

    /** @param suppliers by code in lower case */
    RowReader(Map<CatalogColumn, Integer> places, Map<String, UUID> suppliers) {
        this.places = places;
        this.suppliers = suppliers;
    }

    Saved<Row> read(CsvRecord csv) {
        FieldProblems problems = new FieldProblems();
        String sku = cell(csv, CatalogColumn.SKU).orElse("");
        CatalogRules.sku(problems, sku, CatalogColumn.SKU.title());
        Optional<String> title = cell(csv, CatalogColumn.TITLE);
        title.ifPresent(text -> CatalogRules.title(problems, text, CatalogColumn.TITLE.title()));
        Optional<String> brand = cell(csv, CatalogColumn.BRAND);
        brand.ifPresent(text -> CatalogRules.brand(problems, text, CatalogColumn.BRAND.title()));
        Integer weight = whole(csv, CatalogColumn.WEIGHT_GRAMS, problems);
        if (weight != null) {
            CatalogRules.weight(problems, weight, CatalogColumn.WEIGHT_GRAMS.title());
        }
        UUID supplier = supplier(csv, problems);
        Optional<String> supplierSku = cell(csv, CatalogColumn.SUPPLIER_SKU);
        supplierSku.ifPresent(text -> CatalogRules.supplierSku(problems, text, CatalogColumn.SUPPLIER_SKU.title()));
        BigDecimal cost = number(csv, CatalogColumn.UNIT_COST, problems);
        if (cost != null) {
            CatalogRules.cost(problems, cost, CatalogColumn.UNIT_COST.title());
        }
        Integer stock = whole(csv, CatalogColumn.STOCK, problems);
        if (stock != null) {
            CatalogRules.stock(problems, stock, CatalogColumn.STOCK.title());
        }
        boolean aboutOffer = supplierSku.isPresent() || cost != null || stock != null;
        problems.check(
                !aboutOffer || cell(csv, CatalogColumn.SUPPLIER).isPresent(),
                CatalogColumn.SUPPLIER.title(),
                "Cost, stock and supplier's SKU need a supplier");
        return problems.orElse(() -> new Row(
                csv.getStartingLineNumber(),
                sku,
                title.orElse(null),
                brand.orElse(null),
                weight,
                supplier,
                supplierSku.orElse(null),
                cost,
                stock));
    }

    private @Nullable UUID supplier(CsvRecord csv, FieldProblems problems) {
        return cell(csv, CatalogColumn.SUPPLIER)
                .map(code -> {
                    UUID id = suppliers.get(code.toLowerCase(Locale.ROOT));
                    problems.check(
                            id != null, CatalogColumn.SUPPLIER.title(), "There is no supplier with the code " + code);
                    return id;
                })
                .orElse(null);
    }

    private @Nullable Integer whole(CsvRecord csv, CatalogColumn column, FieldProblems problems) {
        BigDecimal number = number(csv, column, problems);
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0
                || number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            problems.add(new FieldProblem(
                    column.title(), "'" + number.toPlainString() + "' is no whole number we can take"));
            return null;
        }
        return number.intValue();
    }

    private @Nullable BigDecimal number(CsvRecord csv, CatalogColumn column, FieldProblems problems) {
        String text = cell(csv, column).orElse("");
        if (text.isEmpty()) {
            return null;
        }
        String plain = text.startsWith("$") ? text.substring(1).strip() : text;
        if (GROUPED.matcher(plain).matches()) {
            plain = plain.replace(",", "");
        }
        if (!NUMBER.matcher(plain).matches()) {
            problems.add(new FieldProblem(
                    column.title(), "'" + shortened(text) + "' is no number; write one such as 1299.50"));
            return null;
        }
        return new BigDecimal(plain);
    }

    private Optional<String> cell(CsvRecord csv, CatalogColumn column) {
        Integer place = places.get(column);
        if (place == null || place >= csv.getFieldCount()) {
            return Optional.empty();
        }
        return Optional.of(csv.getField(place).strip()).filter(text -> !text.isEmpty());
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
