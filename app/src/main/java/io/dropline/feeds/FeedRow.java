package io.dropline.feeds;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a supplier's file says, units and rounding already ours. What the file does not say is null and leaves what is there.
 *
 * @param line where it stands in the file, from 1
 * @param supplierSku what the supplier calls it
 * @param quantity units in stock, zero or more
 * @param unitCost of one unit, in the supplier's currency
 * @param mapPrice least advertised price
 * @param msrp the maker's suggested price
 */
public record FeedRow(
        long line,
        String supplierSku,
        @Nullable Integer quantity,
        @Nullable BigDecimal unitCost,
        @Nullable BigDecimal mapPrice,
        @Nullable BigDecimal msrp) {}
