package io.dropline.stores.shopify.webhooks;

import io.dropline.stores.StoreWatch;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * The shops by domain, kept for {@value #FRESH_MILLIS} ms, unknown ones too. When an entry is due, one request fetches it anew and the others go on
 * with the old one. A rotated secret works at once on the node that was told by {@link #changed}, and a moment later on the others.
 */
public final class ShopDirectory implements StoreWatch {
    private static final long FRESH_MILLIS = 5000;
    private static final int MOST = 20_000;

    private record Entry(Optional<Shop> shop, long until, AtomicBoolean beingFetched) {}

    private final Function<String, Optional<Shop>> store;
    private final InstantSource clock;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    ShopDirectory(Function<String, Optional<Shop>> store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    Optional<Shop> find(String domain) {
        Entry entry = entries.get(domain);
        if (entry == null) {
            return fetch(domain);
        }
        boolean due = clock.millis() >= entry.until() && entry.beingFetched().compareAndSet(false, true);
        return due ? fetchAgain(domain, entry) : entry.shop();
    }

    private Optional<Shop> fetchAgain(String domain, Entry entry) {
        try {
            return fetch(domain);
        } finally {
            entry.beingFetched().set(false);
        }
    }

    private Optional<Shop> fetch(String domain) {
        Optional<Shop> shop = store.apply(domain);
        if (entries.size() >= MOST) {
            entries.clear(); // somebody tries names
        }
        entries.put(domain, new Entry(shop, clock.millis() + FRESH_MILLIS, new AtomicBoolean()));
        return shop;
    }

    @Override
    public void changed(String domain) {
        entries.remove(domain);
    }
}
