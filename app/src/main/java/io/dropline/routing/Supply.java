package io.dropline.routing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who could supply what at this moment: loaded once for a batch of orders, and drawn down as the batch is routed. */
final class Supply {
    /** A supplier's standing data. */
    record Source(
            UUID id,
            String code,
            String name,
            String currency,
            boolean active,
            BigDecimal dropFee,
            ShippingRule shipping,
            Set<String> shipTo) {}

    /** One offer with the stock behind it. */
    record Offer(UUID supplierId, String sku, String brand, String supplierSku, BigDecimal unitCost, int available) {}

    /** A brand authorization that is in force today. */
    record Authorization(UUID supplierId, String brand, Set<String> territory) {}

    /** A supplier that refused a SKU for an order before: it is not asked for it again. */
    record Refusal(UUID orderId, UUID supplierId, String sku) {}

    private final Map<UUID, Source> sources = new LinkedHashMap<>();
    private final Map<String, List<Offer>> offersBySku;
    private final Map<String, List<Authorization>> authorizations;
    private final Set<Refusal> refusals;
    private final Map<String, Integer> available = new HashMap<>();

    Supply(List<Source> sources, List<Offer> offers, List<Authorization> authorizations, Set<Refusal> refusals) {
        sources.forEach(source -> this.sources.put(source.id(), source));
        this.offersBySku = new HashMap<>();
        for (Offer offer : offers) {
            offersBySku
                    .computeIfAbsent(offer.sku(), unused -> new java.util.ArrayList<>())
                    .add(offer);
            available.put(key(offer.supplierId(), offer.sku()), offer.available());
        }
        this.authorizations = new HashMap<>();
        for (Authorization one : authorizations) {
            this.authorizations
                    .computeIfAbsent(
                            key(one.supplierId(), one.brand().toLowerCase(java.util.Locale.ROOT)),
                            unused -> new java.util.ArrayList<>())
                    .add(one);
        }
        this.refusals = refusals;
    }

    /** Suppliers with an offer for any of the SKUs, as they stand for one order. */
    List<SupplierOption> options(UUID orderId, Set<String> skus, String country) {
        Map<UUID, Map<String, OfferOption>> offers = new LinkedHashMap<>();
        for (String sku : skus) {
            for (Offer offer : offersBySku.getOrDefault(sku, List.of())) {
                offers.computeIfAbsent(offer.supplierId(), unused -> new HashMap<>())
                        .put(sku, option(orderId, offer, country));
            }
        }
        return offers.entrySet().stream()
                .filter(entry -> sources.containsKey(entry.getKey()))
                .map(entry -> option(java.util.Objects.requireNonNull(sources.get(entry.getKey())), entry.getValue()))
                .toList();
    }

    /** Takes away what a plan uses, for the orders routed after it. */
    void draw(RoutingPlan plan) {
        for (RoutingPlan.Allocation allocation : plan.allocations()) {
            available.merge(key(allocation.supplierId(), allocation.sku()), -allocation.quantity(), Integer::sum);
        }
    }

    /** What the supplier calls the SKU. */
    String supplierSku(UUID supplierId, String sku) {
        return offersBySku.getOrDefault(sku, List.of()).stream()
                .filter(offer -> offer.supplierId().equals(supplierId))
                .map(Offer::supplierSku)
                .findFirst()
                .orElse(sku);
    }

    private OfferOption option(UUID orderId, Offer offer, String country) {
        boolean refused = refusals.contains(new Refusal(orderId, offer.supplierId(), offer.sku()));
        int units = refused ? 0 : available.getOrDefault(key(offer.supplierId(), offer.sku()), 0);
        @Nullable String gap = authorizationGap(offer, country);
        return new OfferOption(offer.supplierSku(), offer.unitCost(), units, gap == null, gap == null ? "" : gap);
    }

    private @Nullable String authorizationGap(Offer offer, String country) {
        List<Authorization> ofBrand = authorizations.getOrDefault(
                key(offer.supplierId(), offer.brand().toLowerCase(java.util.Locale.ROOT)), List.of());
        if (ofBrand.isEmpty()) {
            return "no active authorization for brand " + offer.brand();
        }
        boolean covered = ofBrand.stream()
                .anyMatch(one -> one.territory().isEmpty() || one.territory().contains(country));
        return covered ? null : "the authorization for brand " + offer.brand() + " does not cover " + country;
    }

    private static SupplierOption option(Source source, Map<String, OfferOption> offers) {
        return new SupplierOption(
                source.id(),
                source.code(),
                source.name(),
                source.currency(),
                source.active(),
                source.dropFee(),
                source.shipping(),
                source.shipTo(),
                offers);
    }

    private static String key(UUID supplierId, String what) {
        return supplierId + "/" + what;
    }
}
