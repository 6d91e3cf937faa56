package io.dropline.api.stock;

import io.dropline.api.Given;
import io.dropline.api.Says;
import io.dropline.inventory.available.StockPolicy;
import io.dropline.inventory.price.PricePolicy;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What counts for stock of all suppliers. What is left out is as by default. */
public record StockPolicyBody(
        @Says("Of orders that may find nothing left; buffers are learned for it.") @Nullable
        BigDecimal oversellPercent,

        @Says("Of suggested prices, after cost and fees.") @Nullable
        BigDecimal marginPercent,

        @Says("Of the price, for payment and store.") @Nullable
        BigDecimal feePercent,

        @Says("Of each sale, in the merchant's currency.") @Nullable
        BigDecimal feeFixed) {
    StockPolicy policy() {
        PricePolicy standard = PricePolicy.DEFAULT;
        return new StockPolicy(
                Given.or(oversellPercent, StockPolicy.DEFAULT.oversellPercent()),
                new PricePolicy(
                        Given.or(marginPercent, standard.marginPercent()),
                        Given.or(feePercent, standard.feePercent()),
                        Given.or(feeFixed, standard.feeFixed())));
    }

    static StockPolicyBody of(StockPolicy policy) {
        return new StockPolicyBody(
                policy.oversellPercent(),
                policy.price().marginPercent(),
                policy.price().feePercent(),
                policy.price().feeFixed());
    }
}
