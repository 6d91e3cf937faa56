package io.dropline.feeds.mapping;

import io.dropline.feeds.format.Layout;
import java.util.ArrayList;
import java.util.List;

/**
 * Which column says what. A column is named as the file names it; empty: the file does not say.
 *
 * @param sku what the supplier calls the product; the only one that must be there
 * @param quantity units in stock, one column or one for each warehouse: they are summed
 * @param cost of one unit, or of as many as {@code rules} say
 * @param map least advertised price
 * @param msrp the maker's suggested price
 * @param currency of the prices in a row, which must be the supplier's
 */
public record Mapping(
        Layout layout,
        String sku,
        List<String> quantity,
        String cost,
        String map,
        String msrp,
        String currency,
        ValueRules rules) {
    public Mapping {
        quantity = List.copyOf(quantity);
    }

    /** All columns it needs. */
    public List<String> columns() {
        List<String> all = new ArrayList<>(List.of(sku));
        all.addAll(quantity);
        all.addAll(List.of(cost, map, msrp, currency));
        all.removeIf(String::isEmpty);
        return List.copyOf(all);
    }
}
