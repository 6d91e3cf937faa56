package io.dropline.inventory.available;

import io.dropline.inventory.price.CostOfOne;
import io.dropline.inventory.price.PriceSuggestion;
import io.dropline.platform.MerchantId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what is safe to sell, for people and machines: the same figures that routing draws on and stores are told. */
@Component
public class StockReading {
    private final SellableStore store;
    private final StockPolicies policies;
    private final Clock clock;

    StockReading(SellableStore store, StockPolicies policies, Clock clock) {
        this.store = store;
        this.policies = policies;
        this.clock = clock;
    }

    /** SKUs with offers, and kits, after {@code after}; {@code query} is a part of SKU or title. As they can be sold to the first store's country. */
    public List<Sellable> list(MerchantId merchant, String query, String after, int most) {
        return store.list(merchant, store.market(merchant), query, after, most, clock.instant());
    }

    public Optional<Sellable.Explained> find(MerchantId merchant, String sku) {
        SellableStore.Market market = store.market(merchant);
        return store.one(merchant, market, sku, clock.instant()).map(found -> {
            List<CostOfOne> costs = store.costs(merchant, market, sku, clock.instant());
            return new Sellable.Explained(
                    found,
                    store.parts(merchant, market, sku, clock.instant()),
                    PriceSuggestion.of(costs, policies.find(merchant).price(), market.currency())
                            .orElse(null));
        });
    }
}
