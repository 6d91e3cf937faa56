package io.dropline.inventory.pricelist;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * The newest order of a SKU: the only thing that tells what the store asks for it.
 *
 * @param price of one unit before discount and tax, in the merchant's currency; above zero
 * @param at when it was placed
 * @param store its name
 */
public record LastSale(BigDecimal price, Instant at, String store) {}
