package io.dropline.feeds.mapping;

import io.dropline.feeds.FeedRow;
import io.dropline.feeds.FeedRows;
import io.dropline.feeds.format.Limits;
import io.dropline.feeds.format.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Understands one row after the other by a mapping. */
final class RowReader {
    private final Mapping mapping;
    private final Table table;
    private final Quantities quantities;
    private final Amounts amounts;
    private List<String> known = List.of();
    private int sku;
    private List<Integer> quantity = List.of();
    private int cost;
    private int map;
    private int msrp;
    private int currency;

    RowReader(Mapping mapping, Table table, String supplierCurrency) {
        this.mapping = mapping;
        this.table = table;
        this.quantities = new Quantities(mapping.rules());
        this.amounts = new Amounts(mapping.rules(), supplierCurrency);
        places(table.columns());
    }

    private void places(List<String> columns) {
        known = columns;
        sku = columns.indexOf(mapping.sku());
        quantity = mapping.quantity().stream().map(columns::indexOf).toList();
        cost = columns.indexOf(mapping.cost());
        map = columns.indexOf(mapping.map());
        msrp = columns.indexOf(mapping.msrp());
        currency = columns.indexOf(mapping.currency());
    }

    FeedRows.Read read(Table.Row row) {
        return switch (row) {
            case Table.Row.Broken broken -> new FeedRows.Read.Bad(broken.line(), null, broken.why(), broken.raw());
            case Table.Row.Cells cells -> read(cells);
        };
    }

    private FeedRows.Read read(Table.Row.Cells row) {
        if (row.cells().size() > known.size()) {
            places(table.columns());
        }
        List<String> wrong = new ArrayList<>(0);
        String code = value(SupplierSkus.read(cell(row, sku)), wrong);
        Integer units = units(row, wrong);
        value(amounts.currency(cell(row, currency)), wrong);
        BigDecimal unitCost = value(amounts.read("The cost", cell(row, cost)), wrong);
        BigDecimal least = value(amounts.read("The MAP", cell(row, map)), wrong);
        BigDecimal suggested = value(amounts.read("The MSRP", cell(row, msrp)), wrong);
        return code == null || !wrong.isEmpty()
                ? new FeedRows.Read.Bad(
                        row.line(), code, String.join(". ", wrong), Limits.shown(String.join(" | ", row.cells())))
                : new FeedRows.Read.Row(new FeedRow(row.line(), code, units, unitCost, least, suggested));
    }

    /** All warehouses together; null where none says anything. */
    private @Nullable Integer units(Table.Row.Cells row, List<String> wrong) {
        long sum = 0;
        boolean told = false;
        for (int place : quantity) {
            Integer units = value(quantities.read(cell(row, place)), wrong);
            if (units != null) {
                sum += units;
                told = true;
            }
        }
        return told ? (int) Math.min(Integer.MAX_VALUE, sum) : null;
    }

    private static String cell(Table.Row.Cells row, int place) {
        return place < 0 || place >= row.cells().size() ? "" : row.cells().get(place);
    }

    private static <T> @Nullable T value(Told<T> told, List<String> wrong) {
        return switch (told) {
            case Told.Value<T>(T value) -> value;
            case Told.Nothing<T>() -> null;
            case Told.Nonsense<T>(String why) -> {
                wrong.add(why);
                yield null;
            }
        };
    }
}
