package io.dropline.inventory.pricelist;

import io.dropline.inventory.available.Market;
import io.dropline.inventory.available.Markets;
import io.dropline.inventory.available.StockPolicies;
import io.dropline.platform.MerchantId;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The prices of all SKUs with offers, and of kits, beside those that are suggested, as sold to the first store's country. What the store asks is not
 * known to us but from its orders.
 */
@Component
public class PriceList {
    /** An older price says little of what the store asks today. */
    public static final Duration SOLD_WITHIN = Duration.ofDays(90);

    private final GoodsStore store;
    private final Markets markets;
    private final StockPolicies policies;
    private final Clock clock;

    PriceList(GoodsStore store, Markets markets, StockPolicies policies, Clock clock) {
        this.store = store;
        this.markets = markets;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * The first rows after a place. What is suggested is known only when it has been reckoned, so all SKUs are looked at for every part; of them only
     * {@code most} are remembered.
     */
    @Transactional(readOnly = true)
    public PriceListPart part(MerchantId merchant, PriceQuestion question, PricePlace after, int most) {
        PriorityQueue<Placed> first = new PriorityQueue<>();
        Map<PriceFilter, Integer> counts = new EnumMap<>(PriceFilter.class);
        Market market = markets.find(merchant);
        Pricing pricing = pricing(merchant, market);
        Instant now = clock.instant();
        store.each(merchant, market, question.text(), "", Integer.MAX_VALUE, now.minus(SOLD_WITHIN), now, goods -> {
            PricedSku sku = pricing.of(goods);
            for (PriceFilter filter : PriceFilter.values()) {
                counts.merge(filter, filter.shows(sku) ? 1 : 0, Integer::sum);
            }
            PricePlace place = question.sort().place(sku);
            if (question.filter().shows(sku) && place.compareTo(after) > 0) {
                first.add(new Placed(place, sku));
                if (first.size() > most) {
                    first.remove();
                }
            }
        });
        return new PriceListPart(
                first.stream().sorted(Placed.FORWARD).map(Placed::sku).toList(), counts);
    }

    /** One SKU; empty: it has no offers and is no kit. */
    public Optional<PricedSku> find(MerchantId merchant, String sku) {
        List<PricedSku> found = new ArrayList<>();
        Market market = markets.find(merchant);
        Pricing pricing = pricing(merchant, market);
        Instant now = clock.instant();
        store.one(merchant, market, sku, now.minus(SOLD_WITHIN), now, goods -> found.add(pricing.of(goods)));
        return found.stream().findFirst();
    }

    /** All that is asked for as a CSV file, by SKU, read from the database while it is read from here. */
    public InputStream csv(MerchantId merchant, PriceQuestion question) {
        Market market = markets.find(merchant);
        return PriceListCsv.stream(market.currency(), question.filter(), slices(merchant, market, question.text()));
    }

    private PriceListCsv.Slices slices(MerchantId merchant, Market market, String text) {
        Pricing pricing = pricing(merchant, market);
        Instant now = clock.instant();
        return (after, most) -> {
            List<PricedSku> slice = new ArrayList<>();
            store.each(
                    merchant,
                    market,
                    text,
                    after,
                    most,
                    now.minus(SOLD_WITHIN),
                    now,
                    goods -> slice.add(pricing.of(goods)));
            return slice;
        };
    }

    private Pricing pricing(MerchantId merchant, Market market) {
        return new Pricing(policies.find(merchant).price(), market.currency());
    }
}
