package io.dropline.feeds.rates;

import io.dropline.routing.RateTable;
import io.dropline.routing.ShippingRule;
import io.dropline.routing.WeightTable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Rates as a CSV file that {@link RateFile} reads: miles ("*" for any distance), grams, amount. */
public final class RateCsv {
    private static final String HEADER = "miles,grams,amount\r\n";

    private RateCsv() {}

    /** The table within a rule, also behind a threshold. Empty where shipping does not go by a table. */
    public static Optional<RateTable> table(ShippingRule rule) {
        return switch (rule) {
            case RateTable table -> Optional.of(table);
            case WeightTable table -> Optional.of(new RateTable(List.of(new RateTable.Zone(0, table.rows()))));
            case ShippingRule.FreeOver(BigDecimal _, ShippingRule otherwise) -> table(otherwise);
            case ShippingRule.Free _, ShippingRule.Flat _, ShippingRule.PerItem _, ShippingRule.ByWeight _ ->
                Optional.empty();
        };
    }

    /** The rule with another table of rates; a threshold above which shipping is free stays. */
    public static ShippingRule with(ShippingRule rule, RateTable table) {
        return rule instanceof ShippingRule.FreeOver(BigDecimal threshold, ShippingRule _)
                ? new ShippingRule.FreeOver(threshold, table)
                : table;
    }

    /** Of no table only the header, to be filled in. */
    public static byte[] write(Optional<RateTable> table) {
        StringBuilder csv = new StringBuilder(HEADER);
        table.ifPresent(some -> some.zones()
                .forEach(zone -> zone.rows()
                        .forEach(row -> csv.append(zone.upToMiles() == 0 ? "*" : Integer.toString(zone.upToMiles()))
                                .append(',')
                                .append(row.upToGrams())
                                .append(',')
                                .append(row.amount().stripTrailingZeros().toPlainString())
                                .append("\r\n"))));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
