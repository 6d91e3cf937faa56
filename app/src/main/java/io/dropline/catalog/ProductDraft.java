package io.dropline.catalog;

/**
 * A product as somebody sets it up.
 *
 * @param sku as the store writes it, letter by letter
 * @param brand who makes it; suppliers are authorized by brand
 * @param weightGrams packed; zero if unknown
 * @param oneSupplierOnly all units of an order's line must come from one supplier
 */
public record ProductDraft(
        String sku, String title, String brand, int weightGrams, boolean oneSupplierOnly, boolean active) {
    public ProductDraft {
        sku = sku.strip();
        title = title.strip();
        brand = brand.strip();
    }
}
