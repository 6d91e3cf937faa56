package io.dropline.inventory.shelf;

import io.dropline.mailroom.Outbox;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells stores what is safe to sell: only what differs from what they show, each item in at most one document at a time. What a store shows is
 * known from what it confirmed and from reading it back; a figure that it changed itself meanwhile makes it refuse ours, and then it is read again.
 */
@Component
public class Publishing {
    /** Quantities in one call. */
    static final int BATCH = 250;
    /** SKUs compared at a time: a catalogue that is larger is compared in slices. */
    static final int SLICE = 10_000;
    /** Documents written at a time; what is left is found the next time. */
    private static final int DOCUMENTS = 20;

    private final PublishingStore store;
    private final ShelfWriter writer;
    private final Outbox outbox;
    private final Clock clock;

    Publishing(PublishingStore store, ShelfWriter writer, Outbox outbox, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Compares the next slice of a store's items. Answers how many figures are on their way. */
    @Transactional
    public int next(MerchantId merchant, UUID storeId) {
        return store.lock(merchant, storeId)
                .map(shelf -> {
                    store.free(merchant, shelf);
                    List<String> skus = store.slice(merchant, shelf, SLICE);
                    int sent = publish(merchant, shelf, skus);
                    store.swept(merchant, shelf, skus.size() < SLICE || sent > 0 ? null : skus.getLast());
                    return sent;
                })
                .orElse(0);
    }

    /** What is safe to sell of these SKUs has changed: every store that shows them hears of it, in the caller's transaction. */
    @Transactional
    public int changed(MerchantId merchant, List<String> changed) {
        int sent = 0;
        List<String> skus = store.withKits(merchant, changed);
        for (UUID storeId : skus.isEmpty() ? List.<UUID>of() : store.publishing(merchant)) {
            sent += store.lock(merchant, storeId)
                    .map(shelf -> publish(merchant, shelf, skus))
                    .orElse(0);
        }
        return sent;
    }

    private int publish(MerchantId merchant, PublishingStore.Open shelf, List<String> skus) {
        List<ShelfChange.Figure> different = store.different(merchant, shelf, skus, clock.instant(), BATCH * DOCUMENTS);
        List<ShelfChange> changes = new ArrayList<>();
        for (int from = 0; from < different.size(); from += BATCH) {
            changes.add(new ShelfChange(
                    Ids.next(),
                    shelf.storeId(),
                    shelf.name(),
                    different.subList(from, Math.min(different.size(), from + BATCH))));
        }
        store.sending(merchant, changes);
        outbox.write(changes.stream()
                .map(change -> writer.document(merchant, change))
                .toList());
        return different.size();
    }
}
