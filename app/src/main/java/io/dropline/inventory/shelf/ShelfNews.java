package io.dropline.inventory.shelf;

import io.dropline.platform.MerchantId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What translators learn about shelves: how a store stands, and how a document ended. */
@Component
public class ShelfNews {
    /** A store that is published to, and the location as the merchant chose it; empty: the main one. */
    public record Wanted(MerchantId merchant, UUID storeId, String locationRef) {}

    /** What the store shows of an item. {@code tracked}: the store minds the figure when it sells. */
    public record Shown(String sku, String itemRef, String locationRef, boolean stocked, boolean tracked, int units) {}

    private final ShelfNewsStore store;
    private final Clock clock;

    ShelfNews(ShelfNewsStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Stores of one kind that are published to, whether it works at present or not. */
    public List<Wanted> publishing(String storeKind) {
        return store.publishing(storeKind);
    }

    /** Which of these were not read back for a day, or never. */
    public List<Wanted> toRead(String storeKind) {
        return store.toRead(storeKind, clock.instant());
    }

    /** A page of what the store shows. Items that are in a document on its way keep what is said of them. */
    @Transactional
    public void shown(Wanted shelf, List<Shown> page) {
        store.shown(shelf, page, clock.instant());
    }

    /** Everything was read, beginning at {@code began}: what the store no longer has is forgotten. */
    @Transactional
    public void read(Wanted shelf, List<Shelf.Location> locations, java.time.Instant began) {
        store.locations(shelf, locations);
        store.forgetOlder(shelf, began);
        store.read(shelf, began);
    }

    /** Nothing is published until the merchant has looked at it. */
    @Transactional
    public void halt(MerchantId merchant, UUID storeId, String why) {
        store.halt(merchant, storeId, why);
    }

    /** The document did what it says. Answers the SKUs that waited for it. */
    @Transactional
    public List<String> confirmed(MerchantId merchant, UUID outboxId) {
        return store.confirmed(merchant, outboxId, clock.instant());
    }

    /** The document changed nothing and will not; what the store shows stays as we know it. */
    @Transactional
    public void dropped(MerchantId merchant, UUID outboxId) {
        store.dropped(merchant, outboxId);
    }

    /** The same, and this is what the store shows. Items that it does not have are forgotten. */
    @Transactional
    public void dropped(MerchantId merchant, UUID outboxId, List<Shown> now) {
        Optional<Wanted> shelf = store.shelfOf(merchant, outboxId);
        store.forgetMissing(merchant, outboxId, now);
        store.dropped(merchant, outboxId);
        shelf.ifPresent(one -> store.shown(one, now, clock.instant()));
    }

    /** Whether any item still waits for this document. */
    public boolean awaited(MerchantId merchant, UUID outboxId) {
        return store.shelfOf(merchant, outboxId).isPresent();
    }
}
