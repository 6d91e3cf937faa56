package io.dropline.api.stock;

import io.dropline.api.Says;
import io.dropline.inventory.shelf.Shelf;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a store is told of stock. */
public record PublishingView(
        boolean publishes,
        @Says("Where its customers mostly are.") String country,

        @Says("It never shows more; null: no cap.") @Nullable
        Integer cap,

        @Says("Whose figures are set; empty: those of the store's main location.")
        String location,

        @Says("What the store was read to have.") List<Location> locations,
        @Says("Items whose figure can be set.") int items,

        @Says("Why nothing is published although it should be; empty: nothing is wrong.")
        String halted,

        @Says("When all figures were read back last.") @Nullable
        Instant readAt) {

    /** A place for which the store keeps figures. */
    public record Location(String ref, String name, boolean main) {}

    static PublishingView of(Shelf shelf) {
        return new PublishingView(
                shelf.publishes(),
                shelf.country(),
                shelf.cap(),
                shelf.locationRef(),
                shelf.locations().stream()
                        .map(one -> new Location(one.ref(), one.name(), one.main()))
                        .toList(),
                shelf.items(),
                shelf.halted(),
                shelf.readAt());
    }
}
