package io.dropline.inventory.pricelist;

import io.dropline.inventory.price.PricePolicy;
import io.dropline.inventory.price.PriceSuggestion;
import io.dropline.letter.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reckons what is said of a SKU in the price list.
 *
 * @param currency the merchant's, ISO 4217
 */
record Pricing(PricePolicy policy, String currency) {
    /**
     * Reckons one.
     *
     * @param sale null: it is on no order of late
     */
    PricedSku of(Goods goods, @Nullable LastSale sale) {
        PriceSuggestion suggestion =
                PriceSuggestion.of(goods.costs(), policy, currency).orElse(null);
        return new PricedSku(
                goods.sku(),
                goods.title(),
                sale,
                suggestion,
                suggestion == null || sale == null ? null : policy.earned(sale.price(), suggestion.cost()),
                suggestion == null ? null : policy.earned(suggestion.price(), suggestion.cost()),
                reasons(goods, sale, suggestion));
    }

    private List<String> reasons(Goods goods, @Nullable LastSale sale, @Nullable PriceSuggestion suggestion) {
        if (goods.kit()) {
            return List.of("It is a kit: prices are suggested for its parts.");
        }
        if (suggestion == null) {
            return List.of("No supplier's cost counts: only offers that may be sold now and are billed in " + currency
                    + " do.");
        }
        List<String> reasons = new ArrayList<>();
        if (sale == null) {
            reasons.add("No order of the last %d days has it, so the price in the store is not known."
                    .formatted(PriceList.SOLD_WITHIN.toDays()));
        } else {
            BigDecimal map = suggestion.mapPrice();
            if (map != null && sale.price().compareTo(map) < 0) {
                reasons.add("It sold for %s, below the least price of %s that may be advertised."
                        .formatted(said(sale.price()), said(map)));
            }
            if (sale.price().compareTo(suggestion.breakEven()) < 0) {
                reasons.add("It sold for %s; only %s pays for cost and fees."
                        .formatted(said(sale.price()), said(suggestion.breakEven())));
            }
        }
        reasons.addAll(suggestion.reasons());
        return reasons;
    }

    private String said(BigDecimal amount) {
        return Words.sum(amount, currency);
    }
}
