package io.dropline.inventory.pricelist;

/**
 * What to show of the price list.
 *
 * @param text a part of SKU or title; empty: any
 */
public record PriceQuestion(String text, PriceFilter filter, PriceSort sort) {}
