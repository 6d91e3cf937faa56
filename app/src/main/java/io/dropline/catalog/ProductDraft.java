package io.dropline.catalog;

/**
 * A product as somebody sets it up.
 *
 * @param sku as the store writes it, letter by letter
 * @param brand who makes it; suppliers are authorized by brand
 * @param productLine of the brand, as its letters name it; authorizations may be limited to lines; empty: none
 * @param weightGrams packed; zero if unknown
 * @param oneSupplierOnly all units of an order's line must come from one supplier
 * @param hazmat dangerous goods: only suppliers who take them may ship it
 * @param oversize too large for a parcel: only suppliers who take such may ship it
 */
public record ProductDraft(
        String sku,
        String title,
        String brand,
        String productLine,
        int weightGrams,
        boolean oneSupplierOnly,
        boolean hazmat,
        boolean oversize,
        boolean active) {
    public ProductDraft {
        sku = sku.strip();
        title = title.strip();
        brand = brand.strip();
        productLine = productLine.strip();
    }
}
