package io.dropline.inventory.available;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A SKU as it can be sold.
 *
 * @param units safe to sell; of a kit: as many as can be assembled
 * @param waiting ordered by customers, and on no purchase order yet
 * @param offers how many suppliers add to it, of how many
 * @param madeOf the parts of a kit, the one that limits it first; empty: it is no kit, and its suppliers decide
 * @param stores what stores that are published to show of it
 */
public record Sellable(
        String sku,
        String title,
        int units,
        int waiting,
        int counting,
        int offers,
        List<KitPart> madeOf,
        List<InStore> stores) {
    /**
     * One part of a kit.
     *
     * @param perKit units in one kit
     * @param units of the part that are safe to sell
     * @param sold whether the part is sold at all
     */
    public record KitPart(String sku, String title, int perKit, int units, boolean sold) {
        /** How many kits it is enough for. */
        public int enoughFor() {
            return sold ? units / perKit : 0;
        }
    }

    /** Whether it is made of other products. */
    public boolean isKit() {
        return !madeOf.isEmpty();
    }

    /**
     * What a store shows.
     *
     * @param sending what is on its way; null: nothing
     * @param stocked whether the store keeps a figure of it at the location
     * @param tracked whether it minds the figure when it sells
     */
    public record InStore(
            UUID storeId,
            String store,
            int shown,
            Instant shownAt,
            @Nullable Integer sending,
            boolean stocked,
            boolean tracked) {}

    /**
     * One supplier's part.
     *
     * @param onHand its figure; null: it never said
     * @param committed what we promised away since
     * @param asOf when it said so
     * @param share how much of the figure is still believed, from 0 to 1
     * @param available what it adds, where no obstacle stands in the way
     * @param obstacle why it adds nothing; empty: nothing stands in the way
     * @param bufferReasons the buffer's arithmetic
     */
    public record Part(
            UUID supplierId,
            String code,
            String supplier,
            @Nullable Integer onHand,
            int committed,
            @Nullable Instant asOf,
            double share,
            Duration freshFor,
            Duration voidAfter,
            int buffer,
            int available,
            String obstacle,
            List<String> bufferReasons) {}

    /** With what each supplier adds to it. */
    public record Explained(Sellable sku, List<Part> parts) {}
}
