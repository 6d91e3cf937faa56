package io.dropline.console.stock;

import io.dropline.console.page.Show;
import io.dropline.inventory.available.Sellable;
import io.dropline.inventory.shelf.Shelf;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What is safe to sell.
 *
 * @param shelves the stores, and what each is told
 * @param next the SKU after which the next page begins; empty on the last
 */
public record StockListPage(List<Sellable> skus, List<Shelf> shelves, String query, String next, boolean firstPage) {
    public static String path(String sku) {
        return "/stock/item?sku=" + encoded(sku);
    }

    public String nextPath() {
        return "/stock?" + (query.isEmpty() ? "" : "q=" + encoded(query) + "&") + "after=" + encoded(next);
    }

    /** "SAU-STONES-20, enough for 3" of a kit: the part that allows the fewest. */
    public static String limit(Sellable kit) {
        Sellable.KitPart scarcest = kit.madeOf().getFirst();
        return scarcest.sold()
                ? scarcest.sku() + " limits it: " + Show.count(scarcest.units(), "unit", "units") + ", "
                        + Show.count(scarcest.perKit()) + " in each"
                : scarcest.sku() + " limits it: it is not sold any more";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
