package io.dropline.inventory.shelf;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a store is told what is safe to sell.
 *
 * @param publishes off until the merchant switches it on
 * @param country where the store's customers mostly are; offers that may not be shipped there do not count
 * @param cap the store never shows more; null: no cap
 * @param locationRef whose stock is set, as the merchant chose; empty: the store's main location
 * @param halted why nothing is published although it should be; empty: nothing is wrong
 * @param readAt when all figures of the store were last read back; null: never
 * @param locations what the store was read to have
 * @param items the store's items whose figure we can set
 */
public record Shelf(
        UUID storeId,
        String storeName,
        String domain,
        boolean publishes,
        String country,
        @Nullable Integer cap,
        String locationRef,
        String halted,
        @Nullable Instant readAt,
        List<Location> locations,
        int items) {
    /** A place for which the store keeps figures. */
    public record Location(String ref, String name, boolean main) {}

    /** What a merchant decides. */
    public record Draft(
            boolean publishes, String country, @Nullable Integer cap, String locationRef) {
        public Draft {
            country = country.strip().toUpperCase(java.util.Locale.ROOT);
            locationRef = locationRef.strip();
        }
    }
}
