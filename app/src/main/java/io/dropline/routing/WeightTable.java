package io.dropline.routing;

import io.dropline.routing.search.Amounts;
import io.dropline.routing.search.Brackets;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One amount for a parcel by its weight. A parcel heavier than the last row is not shipped.
 *
 * @param rows by weight, heavier ones not cheaper; at least one
 */
public record WeightTable(List<Row> rows) implements ShippingRule {
    /** Up to so many grams, inclusive. */
    public record Row(long upToGrams, BigDecimal amount) {
        public Row {
            Amounts.checked(amount, "shipping up to " + upToGrams + " g");
        }
    }

    public WeightTable {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a table of weights without rows");
        }
        for (int k = 1; k < rows.size(); k++) {
            Row before = rows.get(k - 1);
            Row row = rows.get(k);
            if (row.upToGrams() <= before.upToGrams() || row.amount().compareTo(before.amount()) < 0) {
                throw new IllegalArgumentException(
                        "shipping up to " + row.upToGrams() + " g is not above the row before");
            }
        }
    }

    /** What a parcel of this weight costs; empty if it is too heavy. */
    Optional<BigDecimal> of(long grams) {
        return rows.stream()
                .filter(row -> grams <= row.upToGrams())
                .map(Row::amount)
                .findFirst();
    }

    BigDecimal least() {
        return rows.getFirst().amount();
    }

    Brackets numbers() {
        return new Brackets(
                rows.stream().mapToLong(Row::upToGrams).toArray(),
                rows.stream().mapToLong(row -> Amounts.units(row.amount())).toArray());
    }
}
