package io.dropline.console.products;

import io.dropline.console.page.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The form of what a product consists of.
 *
 * @param kit whether it is one already
 * @param rows of parts
 */
public record KitPage(String sku, String title, boolean kit, Form form, int rows) {
    public String back() {
        return "/products/item?sku=" + encoded(sku);
    }

    public String action() {
        return "/products/kit?sku=" + encoded(sku);
    }

    public String dissolve() {
        return "/products/kit/dissolve?sku=" + encoded(sku);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
