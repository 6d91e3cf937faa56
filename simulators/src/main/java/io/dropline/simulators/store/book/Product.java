package io.dropline.simulators.store.book;

import java.math.BigDecimal;

/**
 * Something the store sells.
 *
 * @param price of one, in the store's currency, without tax
 * @param picture the name of a drawing of the storefront (sauna, desk, bike, chandelier, sofa, ...), an inline {@code <svg>}, or an
 *     emoji
 */
public record Product(String sku, String title, String brand, BigDecimal price, int weightGrams, String picture) {}
