package io.dropline.api.stock;

import io.dropline.api.Says;
import io.dropline.inventory.price.PriceSuggestion;
import io.dropline.inventory.pricelist.LastSale;
import io.dropline.inventory.pricelist.PricedSku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A SKU's price beside the one that is suggested; amounts in the merchant's currency. */
public record PriceRow(
        String sku,
        String title,

        @Says(
                "What the newest order of the last 90 days paid for one, before discount and tax; null: nobody ordered it.")
        @Nullable
        BigDecimal lastPrice,

        @Says("When that order was placed.") @Nullable Instant lastSoldAt,
        @Says("In which store.") @Nullable String store,

        @Says("What one unit costs now with its supplier's fees; null: no cost counts, and nothing is suggested.")
        @Nullable
        BigDecimal cost,

        @Says("The least price that pays for cost and fees.") @Nullable
        BigDecimal breakEven,

        @Says("The highest of the least prices that suppliers allow to be advertised; null: nobody names one.")
        @Nullable
        BigDecimal mapPrice,

        @Nullable BigDecimal suggestedPrice,

        @Says("By how much of the last price it would rise to be as suggested; negative: fall.") @Nullable
        BigDecimal changePercent,

        @Says("Of the last price, after today's cost and fees.") @Nullable
        BigDecimal marginPercent,

        @Says("The same of the suggested price.") @Nullable BigDecimal suggestedMarginPercent,
        boolean belowMap,

        @Says("Whether the last price does not pay for cost and fees.")
        boolean belowCost,

        List<String> reasons) {
    static PriceRow of(PricedSku sku) {
        LastSale sale = sku.lastSale();
        PriceSuggestion suggestion = sku.suggestion();
        return new PriceRow(
                sku.sku(),
                sku.title(),
                sale == null ? null : sale.price(),
                sale == null ? null : sale.at(),
                sale == null ? null : sale.store(),
                suggestion == null ? null : suggestion.cost(),
                suggestion == null ? null : suggestion.breakEven(),
                suggestion == null ? null : suggestion.mapPrice(),
                suggestion == null ? null : suggestion.price(),
                percent(sku.change()),
                percent(sku.margin()),
                percent(sku.marginAsSuggested()),
                sku.belowMap(),
                sku.belowCost(),
                sku.reasons());
    }

    private static @Nullable BigDecimal percent(@Nullable BigDecimal share) {
        return share == null ? null : share.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN);
    }
}
