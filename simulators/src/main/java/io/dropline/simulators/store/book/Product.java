package io.dropline.simulators.store.book;

import java.math.BigDecimal;

/**
 * Something the store sells.
 *
 * @param price of one, in the store's currency, without tax
 * @param picture an emoji, or an inline {@code <svg>}
 */
public record Product(String sku, String title, String brand, BigDecimal price, int weightGrams, String picture) {}
