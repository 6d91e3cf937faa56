package io.dropline.console.control;

import io.dropline.finance.books.Ledger;
import io.dropline.finance.books.Margin;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The books of one order. */
public record OrderBooksPage(
        UUID id, String number, Map<UUID, String> titles, List<Margin> margins, List<Ledger.Line> lines) {

    /** The title of a line, or what the row stands for. */
    public String title(Margin margin) {
        UUID line = margin.orderLineId();
        return line == null ? "The whole order: shipping, fees, freight" : titles.getOrDefault(line, "A line");
    }

    /** All lines together, by currency: real, then expected. */
    public Map<String, BigDecimal[]> sums() {
        Map<String, BigDecimal[]> sums = new LinkedHashMap<>();
        margins.forEach(margin ->
                sums.merge(margin.currency(), new BigDecimal[] {margin.real(), margin.expected()}, (one, more) ->
                        new BigDecimal[] {one[0].add(more[0]), one[1].add(more[1])}));
        return sums;
    }
}
