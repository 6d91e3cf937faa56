package io.dropline.catalog.file;

import io.dropline.catalog.OfferTerms;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row, read; null where the cell is empty.
 *
 * @param offer what it says of the supplier's offer; all null where it says nothing
 * @param breaks costs by quantity and date
 */
public record Row(
        long line,
        String sku,
        @Nullable String title,
        @Nullable String brand,
        @Nullable String productLine,
        @Nullable Integer weightGrams,
        @Nullable Boolean hazmat,
        @Nullable Boolean oversize,
        @Nullable UUID supplierId,
        OfferCells offer,
        List<OfferTerms.Break> breaks,
        @Nullable Integer stock) {

    /** The cells about an offer. */
    public record OfferCells(
            @Nullable String supplierSku,
            @Nullable BigDecimal unitCost,
            @Nullable BigDecimal unitFee,
            @Nullable Integer pack,
            @Nullable Integer leadDays,
            @Nullable List<String> shipFrom,
            @Nullable BigDecimal mapPrice,
            @Nullable BigDecimal msrp) {}
}
