package io.dropline.catalog;

import java.time.Instant;

/** A product as it stands. */
public record Product(
        String sku,
        String title,
        String brand,
        String productLine,
        int weightGrams,
        boolean oneSupplierOnly,
        boolean hazmat,
        boolean oversize,
        boolean active,
        Instant updatedAt) {}
