package io.dropline.stores.shopify.webhooks;

import java.time.InstantSource;
import java.util.Optional;

/** A directory for tests in which no webhook comes. */
public final class NoShops {
    private NoShops() {}

    public static ShopDirectory directory() {
        return new ShopDirectory(domain -> Optional.empty(), InstantSource.system());
    }
}
