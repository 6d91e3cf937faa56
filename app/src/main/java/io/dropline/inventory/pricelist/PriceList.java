package io.dropline.inventory.pricelist;

import io.dropline.inventory.available.Market;
import io.dropline.inventory.available.Markets;
import io.dropline.inventory.available.StockPolicies;
import io.dropline.platform.MerchantId;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The prices of all SKUs with offers, and of kits, beside those that are suggested, as sold to the first store's country. What the store asks is not
 * known to us but from its orders.
 */
@Component
public class PriceList {
    /** An older price says little of what the store asks today. */
    public static final Duration SOLD_WITHIN = Duration.ofDays(90);

    /** SKUs that are read at a time. */
    static final int SLICE = 1000;

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
     * The first rows after a place. What differs from what is suggested is known only when it has been reckoned, so all that sold of late are looked at for
     * every part, a thousand at a time; of the others, which come last, only those that are shown.
     */
    public PriceListPart part(MerchantId merchant, PriceQuestion question, PricePlace after, int most) {
        Market market = markets.find(merchant);
        Pricing pricing = pricing(merchant, market);
        Instant now = clock.instant();
        Map<String, LastSale> sales = store.sales(merchant, market, now.minus(SOLD_WITHIN));
        PartBuilder part = new PartBuilder(question, after, most);
        List<String> sold = List.copyOf(sales.keySet());
        for (int from = 0; from < sold.size(); from += SLICE) {
            List<String> some = sold.subList(from, Math.min(sold.size(), from + SLICE));
            store.among(merchant, market, question.text(), some, now)
                    .forEach(goods -> part.add(pricing.of(goods, sales.get(goods.sku()))));
        }
        if (part.wantsOthers()) {
            store.after(merchant, market, question.text(), after.lastAfter(), part.compared(), part.room(), now)
                    .forEach(goods -> part.addOther(pricing.of(goods, sales.get(goods.sku()))));
        }
        return part.build(store.count(merchant, question.text()));
    }

    /** One SKU; empty: it has no offers and is no kit. */
    public Optional<PricedSku> find(MerchantId merchant, String sku) {
        Market market = markets.find(merchant);
        return priced(
                        merchant,
                        market,
                        pricing(merchant, market),
                        store.among(merchant, market, "", List.of(sku), clock.instant()))
                .stream()
                .findFirst();
    }

    /** All that is asked for as a CSV file, by SKU, read from the database while it is read from here. */
    public InputStream csv(MerchantId merchant, PriceQuestion question) {
        Market market = markets.find(merchant);
        Pricing pricing = pricing(merchant, market);
        return PriceListCsv.stream(
                market.currency(),
                question.filter(),
                after -> priced(
                        merchant,
                        market,
                        pricing,
                        store.after(merchant, market, question.text(), after, List.of(), SLICE, clock.instant())));
    }

    private List<PricedSku> priced(MerchantId merchant, Market market, Pricing pricing, List<Goods> some) {
        Map<String, LastSale> sales = store.sales(
                merchant,
                market,
                clock.instant().minus(SOLD_WITHIN),
                some.stream().map(Goods::sku).toList());
        return some.stream()
                .map(goods -> pricing.of(goods, sales.get(goods.sku())))
                .toList();
    }

    private Pricing pricing(MerchantId merchant, Market market) {
        return new Pricing(policies.find(merchant).price(), market.currency());
    }
}
