package io.dropline.console.stores;

import io.dropline.console.page.Badge;
import io.dropline.stores.Store;

/** A store in the list. */
public record StoreRow(Store store, int ordersThisWeek, int parked) {
    public Badge badge() {
        return Badge.ofPartner(store.state().name());
    }
}
