package io.dropline.catalog.file;

import static io.dropline.catalog.file.CatalogColumn.*;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.dropline.catalog.CatalogRules;
import io.dropline.catalog.OfferTerms;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the cells of one row into what they mean, or says what is wrong with them. */
public final class RowReader {
    /**
     * A supplier a row may name.
     *
     * @param places the codes of the places from which they send
     */
    public record Known(UUID id, Set<String> places) {}

    private static final Set<CatalogColumn> OF_OFFER = Set.of(
            SUPPLIER_SKU,
            UNIT_COST,
            FROM_QUANTITY,
            VALID_FROM,
            VALID_TO,
            UNIT_FEE,
            PACK,
            LEAD_DAYS,
            SHIP_FROM,
            MAP_PRICE,
            MSRP,
            STOCK);
    private final Headers headers;
    private final Map<String, Known> suppliers;

    /** @param suppliers by code in lower case */
    public RowReader(Headers headers, Map<String, Known> suppliers) {
        this.headers = headers;
        this.suppliers = suppliers;
    }

    public Saved<Row> read(CsvRecord csv) {
        FieldProblems problems = new FieldProblems();
        Cells cells = new Cells(csv, headers, problems);
        String sku = cells.text(SKU).orElse("");
        CatalogRules.sku(problems, sku, SKU.title());
        Known supplier = supplier(cells, problems);
        LocalDate from = cells.day(VALID_FROM);
        LocalDate to = cells.day(VALID_TO);
        Integer quantity = cells.whole(FROM_QUANTITY, CatalogRules::fromQuantity);
        boolean ofItsOwn = from != null || to != null || (quantity != null && quantity != 1);
        BigDecimal cost = cells.amount(UNIT_COST, CatalogRules::cost);
        List<OfferTerms.Break> breaks = columns(cells, problems);
        if (ofItsOwn && cost != null) {
            breaks.add(new OfferTerms.Break(quantity == null ? 1 : quantity, from, to, cost));
            CatalogRules.breakAt(problems, breaks.getLast(), VALID_TO.title());
        }
        problems.check(!ofItsOwn || cost != null, UNIT_COST.title(), "A row with a quantity or dates needs a cost");
        boolean aboutOffer = !breaks.isEmpty()
                || OF_OFFER.stream().anyMatch(column -> cells.text(column).isPresent());
        problems.check(
                !aboutOffer || cells.text(SUPPLIER).isPresent(),
                SUPPLIER.title(),
                "Cost, stock and supplier's SKU need a supplier");
        Row row = new Row(
                csv.getStartingLineNumber(),
                sku,
                cells.text(TITLE, CatalogRules::title),
                cells.text(BRAND, CatalogRules::brand),
                cells.text(PRODUCT_LINE, CatalogRules::productLine),
                cells.whole(WEIGHT_GRAMS, CatalogRules::weight),
                cells.flag(HAZMAT),
                cells.flag(OVERSIZE),
                supplier == null ? null : supplier.id(),
                new Row.OfferCells(
                        cells.text(SUPPLIER_SKU, CatalogRules::supplierSku),
                        ofItsOwn ? null : cost,
                        cells.amount(UNIT_FEE, CatalogRules::fee),
                        cells.whole(PACK, CatalogRules::pack),
                        cells.whole(LEAD_DAYS, CatalogRules::leadDays),
                        places(cells, supplier, problems),
                        cells.amount(MAP_PRICE, CatalogRules::map),
                        cells.amount(MSRP, CatalogRules::msrp)),
                breaks,
                cells.whole(STOCK, CatalogRules::stock));
        return problems.orElse(() -> row);
    }

    private List<OfferTerms.Break> columns(Cells cells, FieldProblems problems) {
        List<OfferTerms.Break> breaks = new ArrayList<>();
        headers.breaks().keySet().forEach(quantity -> {
            BigDecimal cost = cells.step(quantity);
            if (cost != null) {
                CatalogRules.cost(problems, cost, "break_" + quantity);
                breaks.add(new OfferTerms.Break(quantity, null, null, cost));
            }
        });
        return breaks;
    }

    private @Nullable Known supplier(Cells cells, FieldProblems problems) {
        return cells.text(SUPPLIER)
                .map(code -> {
                    Known known = suppliers.get(code.toLowerCase(Locale.ROOT));
                    problems.check(known != null, SUPPLIER.title(), "There is no supplier with the code " + code);
                    return known;
                })
                .orElse(null);
    }

    /** "KS, TX" as the supplier's own codes. */
    private static @Nullable List<String> places(Cells cells, @Nullable Known supplier, FieldProblems problems) {
        if (cells.text(SHIP_FROM).isEmpty() || supplier == null) {
            return null;
        }
        List<String> places = new ArrayList<>();
        Stream.of(cells.text(SHIP_FROM).get().split("[,;|]", -1))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .forEach(code -> supplier.places().stream()
                        .filter(code::equalsIgnoreCase)
                        .findFirst()
                        .ifPresentOrElse(
                                places::add,
                                () -> problems.check(
                                        false, SHIP_FROM.title(), "The supplier has no place with the code " + code)));
        return places;
    }
}
