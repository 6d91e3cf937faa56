package io.dropline.api.suppliers.rates;

import io.dropline.api.Says;
import io.dropline.feeds.rates.RateReading;
import io.dropline.routing.RateTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Rates by distance and weight, and what a file said that is none. */
record RatesView(
        String currency,

        @Says("Nearer and lighter ones first; empty: shipping does not go by a table.")
        List<Rate> rates,

        @Says(
                "Rows of the file that cannot be used, or not in every column, at most 50. What is wrong with a column is told of the line that names it.")
        List<BadRow> bad,

        @Says("How many there are in all.") int badCount) {
    record Rate(
            @Says("Up to so many; 0 stands for any distance.")
            int miles,

            @Says("Up to so many.") long grams,
            BigDecimal amount) {}

    record BadRow(
            @Says("Of the file, from 1.") long line,
            String why,
            @Says("The row's beginning.") String raw) {}

    static RatesView of(String currency, Optional<RateTable> table) {
        return new RatesView(currency, rates(table), List.of(), 0);
    }

    static RatesView of(String currency, RateReading read) {
        return new RatesView(
                currency,
                rates(Optional.ofNullable(read.table())),
                read.bad().stream()
                        .map(row -> new BadRow(row.line(), row.why(), row.raw()))
                        .toList(),
                read.badCount());
    }

    private static List<Rate> rates(Optional<RateTable> table) {
        return table.stream()
                .flatMap(some -> some.zones().stream())
                .flatMap(zone ->
                        zone.rows().stream().map(row -> new Rate(zone.upToMiles(), row.upToGrams(), row.amount())))
                .toList();
    }
}
