package io.dropline.routing.supply;

import io.dropline.orders.OrderToRoute;
import io.dropline.routing.DaysLate;
import io.dropline.routing.Demand;
import io.dropline.routing.Destination;
import io.dropline.routing.OfferOption;
import io.dropline.routing.ReliabilityTerms;
import io.dropline.routing.RoutingPlan;
import io.dropline.routing.RoutingPolicy;
import io.dropline.routing.RoutingQuestion;
import io.dropline.routing.SupplierLimits;
import io.dropline.routing.SupplierOption;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who could supply what at this moment: loaded once for a batch of orders, and drawn down as the batch is routed. */
public final class Supply {
    /** A supplier that refused a SKU for an order before: it is not asked for it again. */
    record Refusal(UUID orderId, UUID supplierId, String sku) {}

    private record Stock(UUID supplierId, String sku) {}

    private final Map<UUID, Source> sources = new LinkedHashMap<>();
    private final Map<String, List<Offer>> offersBySku = new HashMap<>();
    private final Authorizations authorizations;
    private final Set<Refusal> refusals;
    private final Map<UUID, String> salesChannels;
    private final Map<Stock, Integer> available = new HashMap<>();
    private final Map<UUID, Integer> drawnOrders = new HashMap<>();

    Supply(
            List<Source> sources,
            List<Offer> offers,
            Authorizations authorizations,
            Set<Refusal> refusals,
            Map<UUID, String> salesChannels) {
        sources.forEach(source -> this.sources.put(source.id(), source));
        for (Offer offer : offers) {
            offersBySku
                    .computeIfAbsent(offer.sku(), unused -> new ArrayList<>())
                    .add(offer);
            available.put(new Stock(offer.supplierId(), offer.sku()), offer.available());
        }
        this.authorizations = authorizations;
        this.refusals = refusals;
        this.salesChannels = salesChannels;
    }

    /** What is to be decided about one order, as everything stands now. */
    public RoutingQuestion question(OrderToRoute order, RoutingPolicy policy, DaysLate daysLate) {
        List<Demand> demands = new ArrayList<>();
        BigDecimal value = BigDecimal.ZERO;
        for (OrderToRoute.Line line : order.lines()) {
            Optional<Offer> any =
                    offersBySku.getOrDefault(line.sku(), List.of()).stream().findFirst();
            demands.add(new Demand(
                    line.id(),
                    line.sku(),
                    line.brand(),
                    line.open(),
                    line.weightGrams(),
                    line.oneSupplierOnly(),
                    any.map(Offer::hazmat).orElse(false),
                    any.map(Offer::oversize).orElse(false)));
            value = value.add(line.revenue());
        }
        return new RoutingQuestion(
                demands,
                options(order, policy.reliability(), daysLate),
                new Destination(order.shipTo().country(), order.shipTo().region()),
                order.currency(),
                policy,
                value);
    }

    /** Suppliers with an offer for any of the SKUs, as they stand for one order. */
    private List<SupplierOption> options(OrderToRoute order, ReliabilityTerms terms, DaysLate daysLate) {
        Map<UUID, Map<String, OfferOption>> offers = new LinkedHashMap<>();
        for (OrderToRoute.Line line : order.lines()) {
            for (Offer offer : offersBySku.getOrDefault(line.sku(), List.of())) {
                offers.computeIfAbsent(offer.supplierId(), unused -> new HashMap<>())
                        .put(line.sku(), option(order, offer));
            }
        }
        Chances average = average(terms);
        return offers.entrySet().stream()
                .filter(entry -> sources.containsKey(entry.getKey()))
                .map(entry -> {
                    Source source = Objects.requireNonNull(sources.get(entry.getKey()));
                    Chances chances =
                            source.past() == null ? average : Chances.of(source.past(), average, terms.priorWeight());
                    return option(source, entry.getValue(), order, chances, terms, daysLate);
                })
                .toList();
    }

    /** Takes away what a plan uses, for the orders routed after it. */
    public void draw(RoutingPlan plan) {
        for (RoutingPlan.Allocation allocation : plan.allocations()) {
            available.merge(new Stock(allocation.supplierId(), allocation.sku()), -allocation.quantity(), Integer::sum);
        }
        for (RoutingPlan.SupplierCost supplier : plan.suppliers()) {
            drawnOrders.merge(supplier.supplierId(), 1, Integer::sum);
        }
    }

    /** What the supplier calls the SKU. */
    public String supplierSku(UUID supplierId, String sku) {
        return offersBySku.getOrDefault(sku, List.of()).stream()
                .filter(offer -> offer.supplierId().equals(supplierId))
                .map(Offer::supplierSku)
                .findFirst()
                .orElse(sku);
    }

    private Chances average(ReliabilityTerms terms) {
        return Chances.average(
                sources.values().stream()
                        .map(Source::past)
                        .filter(Objects::nonNull)
                        .toList(),
                terms.priorWeight());
    }

    private OfferOption option(OrderToRoute order, Offer offer) {
        boolean refused = refusals.contains(new Refusal(order.id(), offer.supplierId(), offer.sku()));
        int units = refused ? 0 : available.getOrDefault(new Stock(offer.supplierId(), offer.sku()), 0);
        @Nullable
        String gap = authorizations.gap(
                offer.supplierId(),
                offer.brand(),
                offer.sku(),
                order.shipTo().country(),
                salesChannels.getOrDefault(order.storeId(), ""));
        return new OfferOption(
                offer.supplierSku(),
                offer.unitCost(),
                units,
                gap == null,
                gap == null ? "" : gap,
                offer.breaks(),
                offer.unitFee(),
                offer.pack());
    }

    private SupplierOption option(
            Source source,
            Map<String, OfferOption> offers,
            OrderToRoute order,
            Chances chances,
            ReliabilityTerms terms,
            DaysLate daysLate) {
        // Where nothing was ever counted all suppliers would get the same: it would tell none apart.
        boolean known = sources.values().stream().anyMatch(one -> one.past() != null);
        int days = terms.dayPastPromise().signum() == 0 ? 0 : daysLate.of(order, source.id());
        return new SupplierOption(
                source.id(),
                source.code(),
                source.name(),
                source.currency(),
                source.active(),
                source.dropFee(),
                source.shipping(),
                source.shipTo(),
                offers,
                limits(source),
                Distances.miles(source.shipFrom(), order.shipTo().postalCode()),
                chances.costs(known ? terms : terms.uncounted(), days));
    }

    private SupplierLimits limits(Source source) {
        int most = source.ordersPerDay() == null ? Integer.MAX_VALUE : source.ordersPerDay();
        int used = source.ordersToday() + drawnOrders.getOrDefault(source.id(), 0);
        return new SupplierLimits(
                source.minimumOrder(), most - used, most, source.takesHazmat(), source.takesOversize());
    }
}
