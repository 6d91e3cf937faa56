package io.dropline.console.stock;

import io.dropline.inventory.available.Sellable;
import io.dropline.inventory.price.PriceSuggestion;
import io.dropline.inventory.pricelist.PricedSku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of one SKU is safe to sell, and its price, with the reasons. */
public record StockItemPage(
        Sellable sku, List<Sellable.Part> parts, @Nullable PricedSku priced) {
    /** Null where no cost is known. */
    public @Nullable PriceSuggestion price() {
        return priced == null ? null : priced.suggestion();
    }

    /** Why it is this price, or what is wrong with the one it sold for. */
    public List<String> priceReasons() {
        return priced == null ? List.of() : priced.reasons();
    }
}
