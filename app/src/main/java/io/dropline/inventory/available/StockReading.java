package io.dropline.inventory.available;

import io.dropline.platform.MerchantId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what is safe to sell, for people and machines: the same figures that routing draws on and stores are told. */
@Component
public class StockReading {
    private final SellableStore store;
    private final Markets markets;
    private final Clock clock;

    StockReading(SellableStore store, Markets markets, Clock clock) {
        this.store = store;
        this.markets = markets;
        this.clock = clock;
    }

    /** SKUs with offers, and kits, after {@code after}; {@code query} is a part of SKU or title. As they can be sold to the first store's country. */
    public List<Sellable> list(MerchantId merchant, String query, String after, int most) {
        return store.list(merchant, markets.find(merchant), query, after, most, clock.instant());
    }

    public Optional<Sellable.Explained> find(MerchantId merchant, String sku) {
        Market market = markets.find(merchant);
        return store.one(merchant, market, sku, clock.instant())
                .map(found -> new Sellable.Explained(found, store.parts(merchant, market, sku, clock.instant())));
    }
}
