package io.dropline.api.catalog;

import io.dropline.catalog.Product;
import java.time.Instant;

/** A product as it stands. */
public record ProductView(
        String sku,
        String title,
        String brand,
        String productLine,
        int weightGrams,
        boolean oneSupplierOnly,
        boolean hazmat,
        boolean oversize,
        boolean active,
        Instant updatedAt) {

    static ProductView of(Product product) {
        return new ProductView(
                product.sku(),
                product.title(),
                product.brand(),
                product.productLine(),
                product.weightGrams(),
                product.oneSupplierOnly(),
                product.hazmat(),
                product.oversize(),
                product.active(),
                product.updatedAt());
    }
}
