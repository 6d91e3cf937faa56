package io.dropline.inventory.pricelist;

import io.dropline.inventory.price.PriceSuggestion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One SKU of the price list. Amounts are in the merchant's currency.
 *
 * @param lastSale null: it is on no order of the last {@link PriceList#SOLD_WITHIN}, so nobody knows what the store asks for it
 * @param suggestion null: no cost counts
 * @param earned what the price of the last sale leaves after today's cost and fees, negative where it loses; null where either is unknown
 * @param earnedAsSuggested the same of the suggested price
 * @param reasons sentences for people
 */
public record PricedSku(
        String sku,
        String title,
        @Nullable LastSale lastSale,
        @Nullable PriceSuggestion suggestion,
        @Nullable BigDecimal earned,
        @Nullable BigDecimal earnedAsSuggested,
        List<String> reasons) {
    public PricedSku {
        reasons = List.copyOf(reasons);
    }

    /** Whether it sold for less than some supplier allows to be advertised. */
    public boolean belowMap() {
        return lastSale != null
                && suggestion != null
                && suggestion.mapPrice() != null
                && lastSale.price().compareTo(suggestion.mapPrice()) < 0;
    }

    /** Whether it sold for less than cost and fees are today. */
    public boolean belowCost() {
        return lastSale != null && suggestion != null && lastSale.price().compareTo(suggestion.breakEven()) < 0;
    }

    /** Whether another price is suggested than the one it sold for. */
    public boolean differs() {
        BigDecimal change = change();
        return change != null && change.signum() != 0;
    }

    /** By what share of the last price it would have to rise to be as suggested, 0.25 for a quarter; negative: fall. Null where either is unknown. */
    public @Nullable BigDecimal change() {
        return lastSale == null || suggestion == null
                ? null
                : suggestion.price().subtract(lastSale.price()).divide(lastSale.price(), MathContext.DECIMAL64);
    }

    /** What is earned as a share of the last price, 0.25 for a quarter; null where either is unknown. */
    public @Nullable BigDecimal margin() {
        return lastSale == null || earned == null ? null : earned.divide(lastSale.price(), MathContext.DECIMAL64);
    }

    /** What would be earned as a share of the suggested price; null where none is suggested, or a price of nothing. */
    public @Nullable BigDecimal marginAsSuggested() {
        return suggestion == null
                        || earnedAsSuggested == null
                        || suggestion.price().signum() == 0
                ? null
                : earnedAsSuggested.divide(suggestion.price(), MathContext.DECIMAL64);
    }
}
