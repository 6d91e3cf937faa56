package io.dropline.api.stock;

import io.dropline.api.Says;
import io.dropline.inventory.available.Sellable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A SKU as it can be sold. */
public record StockRow(
        String sku,
        String title,

        @Says("Safe to sell; of a kit: as many as can be assembled.")
        int units,

        @Says("Ordered by customers, and on no purchase order yet.")
        int waiting,

        @Says("Offers that count.") int counting,
        @Says("All offers.") int offers,

        @Says("The parts of a kit, the one that limits it first; empty: it is no kit.")
        List<KitPart> madeOf,

        @Says("What stores that are published to show.") List<InStore> stores) {

    /** One part of a kit. */
    public record KitPart(
            String sku,
            @Says("Units in one kit.") int perKit,
            @Says("Of the part, safe to sell.") int units,
            @Says("How many kits it is enough for.") int enoughFor) {}

    /** What one store shows of it. */
    public record InStore(
            String store,
            int shown,
            Instant shownAt,
            @Says("On its way; null: nothing.") @Nullable Integer sending,

            @Says("Whether the store keeps a figure of it at the location.")
            boolean stocked,

            @Says("Whether the store minds the figure when it sells.")
            boolean tracked) {}

    static StockRow of(Sellable sku) {
        return new StockRow(
                sku.sku(),
                sku.title(),
                sku.units(),
                sku.waiting(),
                sku.counting(),
                sku.offers(),
                sku.madeOf().stream()
                        .map(part -> new KitPart(part.sku(), part.perKit(), part.units(), part.enoughFor()))
                        .toList(),
                sku.stores().stream()
                        .map(one -> new InStore(
                                one.store(), one.shown(), one.shownAt(), one.sending(), one.stocked(), one.tracked()))
                        .toList());
    }
}
