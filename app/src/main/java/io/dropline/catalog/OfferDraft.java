package io.dropline.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * That a supplier sells us a product.
 *
 * @param supplier the supplier's code
 * @param supplierSku what the supplier calls it; empty: the same as we
 * @param unitCost in the supplier's currency
 * @param stock units the supplier has; null leaves what was told before
 */
public record OfferDraft(
        String supplier,
        String sku,
        String supplierSku,
        BigDecimal unitCost,
        @Nullable Integer stock,
        boolean active) {
    public OfferDraft {
        supplier = supplier.strip();
        sku = sku.strip();
        supplierSku = supplierSku.isBlank() ? sku : supplierSku.strip();
    }
}
