package io.dropline.api.stock;

import io.dropline.api.Says;
import io.dropline.inventory.available.Sellable;
import io.dropline.inventory.price.PriceSuggestion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A SKU as it can be sold, with the reasons. */
public record StockView(
        StockRow stock,
        List<Part> parts,
        @Says("Null where no cost is known.") @Nullable Price price) {

    /** One supplier's part. */
    public record Part(
            @Says("The supplier's code.") String supplier,

            @Says("Its figure; null: it never said.") @Nullable
            Integer onHand,

            @Says("Promised away since.") int committed,
            @Nullable Instant asOf,

            @Says("How much of the figure is still believed, in percent.")
            int believed,

            int buffer,
            @Says("The buffer's arithmetic.") List<String> bufferReasons,

            @Says("What it adds, where nothing stands in the way.")
            int available,

            @Says("Why it adds nothing; empty: nothing stands in the way.")
            String obstacle) {}

    /** A suggested price in the merchant's currency. */
    public record Price(
            BigDecimal price,
            @Says("It is never below this.") BigDecimal floor,
            List<String> reasons) {}

    static StockView of(Sellable.Explained explained, @Nullable PriceSuggestion price) {
        return new StockView(
                StockRow.of(explained.sku()),
                explained.parts().stream()
                        .map(part -> new Part(
                                part.code(),
                                part.onHand(),
                                part.committed(),
                                part.asOf(),
                                (int) Math.round(part.share() * 100),
                                part.buffer(),
                                part.bufferReasons(),
                                part.available(),
                                part.obstacle()))
                        .toList(),
                price == null ? null : new Price(price.price(), price.floor(), price.reasons()));
    }
}
