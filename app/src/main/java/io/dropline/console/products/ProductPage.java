package io.dropline.console.products;

import io.dropline.catalog.kits.Kit;
import io.dropline.console.page.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One product, or a new one.
 *
 * @param sku empty for a new product
 * @param form the product's own fields
 * @param offers of all suppliers, side by side
 * @param suppliers whether there is a supplier whose offer can be entered
 * @param kit what it consists of, if it is made of others
 * @param partOf SKUs of the kits of which it is a part
 */
public record ProductPage(
        String sku,
        String title,
        Form form,
        List<OfferSide> offers,
        boolean suppliers,
        @Nullable Kit kit,
        List<String> partOf) {
    public boolean isNew() {
        return sku.isEmpty();
    }

    public String newOffer() {
        return "/products/offer?sku=" + URLEncoder.encode(sku, StandardCharsets.UTF_8);
    }

    public String editKit() {
        return "/products/kit?sku=" + URLEncoder.encode(sku, StandardCharsets.UTF_8);
    }

    public static String path(String sku) {
        return "/products/item?sku=" + URLEncoder.encode(sku, StandardCharsets.UTF_8);
    }
}
