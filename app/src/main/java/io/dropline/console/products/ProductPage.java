package io.dropline.console.products;

import io.dropline.console.page.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One product, or a new one.
 *
 * @param sku empty for a new product
 * @param form the product's own fields
 * @param offers of all suppliers, side by side
 * @param suppliers whether there is a supplier whose offer can be entered
 */
public record ProductPage(String sku, String title, Form form, List<OfferSide> offers, boolean suppliers) {
    public boolean isNew() {
        return sku.isEmpty();
    }

    public String newOffer() {
        return "/products/offer?sku=" + URLEncoder.encode(sku, StandardCharsets.UTF_8);
    }

    static String path(String sku) {
        return "/products/item?sku=" + URLEncoder.encode(sku, StandardCharsets.UTF_8);
    }
}
