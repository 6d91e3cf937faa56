package io.dropline.routing.supply;

import io.dropline.letter.Words;
import io.dropline.orders.OrderToRoute;
import io.dropline.routing.RoutingPlan;
import io.dropline.routing.SupplierDays;
import io.dropline.routing.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
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
    /** The records of all suppliers; null where nothing was counted yet. */
    private final @Nullable TrackRecord together;

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
        together = sources.stream()
                .map(Source::past)
                .filter(Objects::nonNull)
                .reduce(TrackRecord::plus)
                .orElse(null);
        this.authorizations = authorizations;
        this.refusals = refusals;
        this.salesChannels = salesChannels;
    }

    /** What is to be decided about one order, as everything stands now. */
    public Asked asked(OrderToRoute order, SupplierDays days) {
        List<Asked.Line> lines = new ArrayList<>();
        BigDecimal value = BigDecimal.ZERO;
        for (OrderToRoute.Line line : order.lines()) {
            Optional<Offer> any =
                    offersBySku.getOrDefault(line.sku(), List.of()).stream().findFirst();
            lines.add(new Asked.Line(
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
        return new Asked(
                Asked.FORM,
                order.currency(),
                value,
                order.shipTo().country(),
                order.shipTo().region(),
                lines,
                together,
                bidders(order, days));
    }

    /** Suppliers with an offer for any of the SKUs, as they stand for one order. */
    private List<Asked.Bidder> bidders(OrderToRoute order, SupplierDays days) {
        Map<UUID, Map<String, Asked.Bid>> bids = new LinkedHashMap<>();
        for (OrderToRoute.Line line : order.lines()) {
            for (Offer offer : offersBySku.getOrDefault(line.sku(), List.of())) {
                bids.computeIfAbsent(offer.supplierId(), unused -> new LinkedHashMap<>())
                        .computeIfAbsent(line.sku(), unused -> bid(order, offer));
            }
        }
        List<Asked.Bidder> bidders = new ArrayList<>();
        bids.forEach((id, of) -> {
            Source source = sources.get(id);
            if (source != null) {
                bidders.add(bidder(source, List.copyOf(of.values()), order, days));
            }
        });
        return bidders;
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
        return offer(supplierId, sku).map(Offer::supplierSku).orElse(sku);
    }

    private Asked.Bid bid(OrderToRoute order, Offer offer) {
        boolean refused = refusals.contains(new Refusal(order.id(), offer.supplierId(), offer.sku()));
        int units = refused ? 0 : available.getOrDefault(new Stock(offer.supplierId(), offer.sku()), 0);
        @Nullable
        String gap =
                authorizations.gap(offer, order.shipTo().country(), salesChannels.getOrDefault(order.storeId(), ""));
        return new Asked.Bid(
                offer.sku(),
                offer.supplierSku(),
                offer.unitCost(),
                units,
                gap,
                offer.breaks(),
                offer.unitFee(),
                offer.pack());
    }

    private Asked.Bidder bidder(Source source, List<Asked.Bid> bids, OrderToRoute order, SupplierDays days) {
        OptionalDouble miles = miles(source, bids, order.shipTo().postalCode());
        int most = source.ordersPerDay() == null ? Integer.MAX_VALUE : source.ordersPerDay();
        int drawn = drawnOrders.getOrDefault(source.id(), 0);
        return new Asked.Bidder(
                source.id(),
                source.code(),
                source.name(),
                source.currency(),
                source.active(),
                source.dropFee(),
                source.shipping().shortened(miles),
                source.shipTo(),
                bids,
                source.minimumOrder(),
                most - source.ordersToday() - drawn,
                most,
                source.takesHazmat(),
                source.takesOversize(),
                withheld(source, order, drawn, days.closedUntil(source.id())),
                miles.isPresent() ? miles.getAsDouble() : null,
                source.past(),
                days.late(order, source.id()));
    }

    /** The way that the goods have which are farthest away, each from the nearest place that has it. */
    private OptionalDouble miles(Source source, List<Asked.Bid> bids, String to) {
        return bids.stream()
                .map(bid -> offer(source.id(), bid.sku()).map(Offer::shipFrom).filter(places -> !places.isEmpty()))
                .map(places -> Distances.miles(places.orElse(source.shipFrom()), to))
                .flatMapToDouble(OptionalDouble::stream)
                .max();
    }

    private Optional<Offer> offer(UUID supplierId, String sku) {
        return offersBySku.getOrDefault(sku, List.of()).stream()
                .filter(offer -> offer.supplierId().equals(supplierId))
                .findFirst();
    }

    private static @Nullable Withheld withheld(
            Source source, OrderToRoute order, int drawn, @Nullable LocalDate closedUntil) {
        Withheld withheld =
                source.allowance().withheld(order.id(), source.id(), source.name(), source.ordersToday(), drawn);
        return withheld == null && closedUntil != null
                ? new Withheld(true, source.name() + " is closed until " + Words.day(closedUntil))
                : withheld;
    }
}
