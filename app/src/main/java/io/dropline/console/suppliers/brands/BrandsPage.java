package io.dropline.console.suppliers.brands;

import io.dropline.console.page.Form;
import io.dropline.suppliers.Supplier;
import java.util.List;

/**
 * The brands a supplier may sell.
 *
 * @param standing in force or to come
 * @param past ended or revoked
 * @param granting what was typed of a new one
 * @param channels the sales channels of the merchant's stores
 */
public record BrandsPage(
        Supplier supplier, List<BrandCard> standing, List<BrandCard> past, Form granting, List<String> channels) {}
