package io.dropline.console.products;

import io.dropline.catalog.Offer;
import io.dropline.console.page.Form;
import io.dropline.suppliers.Supplier;
import java.util.List;

/**
 * One product, or a new one.
 *
 * @param sku empty for a new product
 * @param form the product's own fields
 * @param suppliers whose offer can be entered
 * @param offering the fields of an offer
 */
public record ProductPage(
        String sku, String title, Form form, List<Offer> offers, List<Supplier> suppliers, Form offering) {
    public boolean isNew() {
        return sku.isEmpty();
    }
}
