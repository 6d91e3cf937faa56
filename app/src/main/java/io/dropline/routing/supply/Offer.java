package io.dropline.routing.supply;

import io.dropline.routing.CostBreak;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * One offer with the stock behind it and what the catalogue says of its SKU.
 *
 * @param shipFrom postal codes of the places in the United States that have it; none where any of the supplier's does
 * @param breaks those in force today
 */
record Offer(
        UUID supplierId,
        String sku,
        String brand,
        String productLine,
        boolean hazmat,
        boolean oversize,
        String supplierSku,
        BigDecimal unitCost,
        BigDecimal unitFee,
        int pack,
        int available,
        List<String> shipFrom,
        List<CostBreak> breaks) {}
