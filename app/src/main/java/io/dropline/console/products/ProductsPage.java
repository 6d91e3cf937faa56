package io.dropline.console.products;

import io.dropline.catalog.Product;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The list of products.
 *
 * @param supply what suppliers offer of each SKU that is shown
 * @param next the SKU after which the next page begins; empty on the last
 */
public record ProductsPage(
        List<Product> products, Map<String, Supply> supply, String query, String next, boolean firstPage) {
    /**
     * What suppliers offer of a SKU.
     *
     * @param suppliers of a kit, those of all its parts
     * @param kit made of others: so many can be made of what there is of the parts
     */
    public record Supply(int suppliers, int available, boolean kit) {
        static final Supply NONE = new Supply(0, 0, false);
    }

    public Supply of(Product product) {
        return supply.getOrDefault(product.sku(), Supply.NONE);
    }

    public String path(Product product) {
        return "/products/item?sku=" + encoded(product.sku());
    }

    public String nextPath() {
        return "/products?" + (query.isEmpty() ? "" : "q=" + encoded(query) + "&") + "after=" + encoded(next);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
