package io.dropline.console.stores;

import io.dropline.console.page.Badge;
import io.dropline.stores.Store;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A store in the list. */
public record StoreRow(
        Store store, int ordersThisWeek, @Nullable Instant lastOrderAt, int parked) {
    public Badge badge() {
        return Badge.ofPartner(store.state().name());
    }

    /** When it last answered us or gave us an order, by whichever way; null: never, or too long ago to matter. */
    public @Nullable Instant heardAt() {
        Instant answered = store.lastHeardAt();
        return answered == null || lastOrderAt != null && lastOrderAt.isAfter(answered) ? lastOrderAt : answered;
    }
}
