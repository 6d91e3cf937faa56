package io.dropline.inventory.pricelist;

import java.util.List;
import java.util.Map;

/**
 * Part of the price list.
 *
 * @param rows in their order
 * @param counts how many SKUs, on this part or not, each filter shows of those that were searched for
 */
public record PriceListPart(List<PricedSku> rows, Map<PriceFilter, Integer> counts) {
    public PriceListPart {
        rows = List.copyOf(rows);
        counts = Map.copyOf(counts);
    }

    public int count(PriceFilter filter) {
        return counts.getOrDefault(filter, 0);
    }
}
