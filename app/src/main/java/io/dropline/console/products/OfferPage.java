package io.dropline.console.products;

import io.dropline.console.page.Form;
import io.dropline.suppliers.Supplier;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The form of one offer.
 *
 * @param supplier whose offer it is; null where it is still to be chosen
 * @param suppliers to choose from
 * @param places the codes of the places from which the supplier sends
 * @param rows of costs by quantity and date
 * @param past what the supplier's files said of it
 */
public record OfferPage(
        String sku,
        String title,
        @Nullable Supplier supplier,
        List<Supplier> suppliers,
        Set<String> places,
        Form form,
        int rows,
        OfferPast past) {

    public String back() {
        return "/products/item?sku=" + encoded(sku);
    }

    public String action() {
        Supplier whose = supplier;
        return "/products/offer?sku=" + encoded(sku) + (whose == null ? "" : "&of=" + encoded(whose.code()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
