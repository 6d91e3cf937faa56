package io.dropline.catalog;

import org.jspecify.annotations.Nullable;

/**
 * That a supplier sells us a product. Whole: what it leaves out is not kept from before.
 *
 * @param supplier the supplier's code
 * @param supplierSku what the supplier calls it; empty: the same as we
 * @param stock units the supplier has; null leaves what was told before
 */
public record OfferDraft(
        String supplier,
        String sku,
        String supplierSku,
        OfferTerms terms,
        @Nullable Integer stock,
        boolean active) {
    public OfferDraft {
        supplier = supplier.strip();
        sku = sku.strip();
        supplierSku = supplierSku.isBlank() ? sku : supplierSku.strip();
    }
}
