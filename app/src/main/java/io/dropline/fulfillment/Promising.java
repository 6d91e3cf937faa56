package io.dropline.fulfillment;

import io.dropline.catalog.Catalog;
import io.dropline.catalog.Offer;
import io.dropline.orders.OrderBrief;
import io.dropline.orders.OrderToRoute;
import io.dropline.orders.Orders;
import io.dropline.orders.Promised;
import io.dropline.platform.Address;
import io.dropline.platform.MerchantId;
import io.dropline.promise.Place;
import io.dropline.promise.Promise;
import io.dropline.promise.PromiseCalculator;
import io.dropline.promise.PromiseQuestion;
import io.dropline.promise.SupplierLeg;
import io.dropline.promise.TransitEstimates;
import io.dropline.routing.SupplierDays;
import io.dropline.suppliers.terms.Agreements;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the customer's promise when an order is sent on, and revises it when news changes it. */
@Component
class Promising {
    /** What was promised for an order, and by when each supplier must ship for it. */
    record Made(Promise whole, Map<UUID, ShipBy> shipBy) {}

    /**
     * The last day on which a supplier may ship.
     *
     * @param agreedDays working days that it has signed for, where they and not its handling days set the day
     */
    record ShipBy(LocalDate day, @Nullable Integer agreedDays) {}

    /**
     * The legs of a batch of orders, of which nothing is known yet.
     *
     * @param starts the places that goods may start from; nothing where their supplier has named none
     * @param leadDays of goods that do not take their supplier's usual time
     * @param agreed working days to the parcel that suppliers have signed for
     */
    record Legs(
            Map<UUID, SupplierLeg> usual,
            Map<Offer.Key, List<Place>> starts,
            Map<Offer.Key, Integer> leadDays,
            Map<UUID, Integer> agreed) {
        /** @param goods all of the supplier */
        private SupplierLeg of(UUID supplier, List<Offer.Key> goods) {
            return Objects.requireNonNull(usual.get(supplier))
                    .carrying(goods.stream()
                            .map(leadDays::get)
                            .map(days -> days == null ? OptionalInt.empty() : OptionalInt.of(days))
                            .toList());
        }

        /** Goods that are known to take their time were never meant by what was signed. */
        private @Nullable Integer agreed(UUID supplier, List<Offer.Key> goods) {
            Integer days = agreed.get(supplier);
            return days != null && goods.stream().allMatch(one -> leadDays.getOrDefault(one, 0) <= days) ? days : null;
        }
    }

    /** A revised promise that is later than what the customer was told. */
    record Later(OrderBrief order, LocalDate told, Promise now) {}

    private final LegStore legs;
    private final Catalog catalog;
    private final Agreements agreements;
    private final Orders orders;
    private final PromiseCalculator calculator = new PromiseCalculator(TransitEstimates.byDistance());
    private final Clock clock;

    Promising(LegStore legs, Catalog catalog, Agreements agreements, Orders orders, Clock clock) {
        this.legs = legs;
        this.catalog = catalog;
        this.agreements = agreements;
        this.orders = orders;
        this.clock = clock;
    }

    /** What a promise for any of these goods needs to know. */
    Legs legs(MerchantId merchant, List<Offer.Key> bought) {
        List<UUID> suppliers =
                bought.stream().map(Offer.Key::supplierId).distinct().toList();
        return new Legs(
                legs.usual(merchant, suppliers),
                legs.starts(merchant, bought),
                catalog.leadDays(merchant, bought),
                agreements.shipWithin(merchant, suppliers));
    }

    /** The promise for an order whose goods are bought of these suppliers now. */
    Made make(Address shipTo, List<Offer.Key> bought, Legs known) {
        Instant now = clock.instant();
        Place to = place(shipTo);
        Map<UUID, List<Offer.Key>> goods = bought.stream()
                .collect(Collectors.groupingBy(Offer.Key::supplierId, LinkedHashMap::new, Collectors.toList()));
        List<SupplierLeg> used = new ArrayList<>();
        goods.forEach((supplier, its) -> used.add(starting(known.of(supplier, its), its, known.starts(), to)));
        PromiseQuestion question = new PromiseQuestion(now, now, to, used);
        List<Promise> promises = calculator.legs(question);
        Map<UUID, ShipBy> shipBy = new LinkedHashMap<>();
        goods.forEach((supplier, its) -> {
            int i = shipBy.size();
            shipBy.put(supplier, shipBy(promises.get(i).shipBy(), used.get(i), known.agreed(supplier, its), now));
        });
        return new Made(PromiseCalculator.whole(question, promises), shipBy);
    }

    /** What was signed is asked for where it is sooner; it moves no promise, for that it is asked does not make it come true. */
    private static ShipBy shipBy(LocalDate usual, SupplierLeg leg, @Nullable Integer agreed, Instant ordered) {
        if (agreed == null) {
            return new ShipBy(usual, null);
        }
        LocalDate signed = leg.handling().leavesWithin(agreed, ordered);
        return signed.isBefore(usual) ? new ShipBy(signed, agreed) : new ShipBy(usual, null);
    }

    /** Works the promises of these orders out anew; stores those that changed and answers those that became later. */
    List<Later> revise(MerchantId merchant, List<UUID> orderIds) {
        Map<UUID, List<LegStore.UnderWay>> underWay = legs.underWay(merchant, orderIds);
        Map<Offer.Key, List<Place>> starts = legs.starts(
                merchant,
                underWay.values().stream()
                        .flatMap(List::stream)
                        .flatMap(one -> one.goods().stream())
                        .toList());
        Set<UUID> byHand = orders.promisedByHand(merchant, orderIds);
        List<Promised> changed = new ArrayList<>();
        List<Later> later = new ArrayList<>();
        orders.briefs(merchant, orderIds).forEach((id, order) -> {
            List<LegStore.UnderWay> of = underWay.getOrDefault(id, List.of());
            LocalDate told = order.latest();
            if (of.isEmpty() || told == null || order.ended()) {
                return;
            }
            Promise now = now(order, of, starts);
            if (byHand.contains(id) && !now.latest().isAfter(told)) {
                return; // who made it knew more than is known here
            }
            if (!now.latest().equals(told) || !now.earliest().equals(order.earliest())) {
                changed.add(promised(id, now));
            }
            LocalDate latestTold = order.latestEver() == null ? told : order.latestEver();
            if (now.latest().isAfter(latestTold)) {
                later.add(new Later(order, latestTold, now));
            }
        });
        orders.promise(merchant, changed);
        return later;
    }

    /** Each leg counts from its own purchase order: nobody could begin before. */
    private Promise now(OrderBrief order, List<LegStore.UnderWay> underWay, Map<Offer.Key, List<Place>> starts) {
        Place to = place(order.shipTo());
        Instant now = clock.instant();
        List<SupplierLeg> legs = underWay.stream()
                .map(one -> starting(one.leg(), one.goods(), starts, to))
                .toList();
        List<Promise> promises = new ArrayList<>();
        for (int i = 0; i < legs.size(); i++) {
            promises.add(
                    calculator.promise(new PromiseQuestion(underWay.get(i).issuedAt(), now, to, List.of(legs.get(i)))));
        }
        return PromiseCalculator.whole(new PromiseQuestion(order.placedAt(), now, to, legs), promises);
    }

    private SupplierLeg starting(SupplierLeg leg, List<Offer.Key> goods, Map<Offer.Key, List<Place>> starts, Place to) {
        return calculator
                .start(
                        goods.stream()
                                .map(one -> starts.getOrDefault(one, List.of()))
                                .toList(),
                        to)
                .map(leg::from)
                .orElse(leg);
    }

    /** What routing has to know of the days on which suppliers work. */
    SupplierDays days(MerchantId merchant, List<OrderToRoute> open) {
        List<UUID> promised = open.stream()
                .filter(OrderToRoute::promisedBefore)
                .map(OrderToRoute::id)
                .toList();
        Map<UUID, OrderBrief> briefs = promised.isEmpty() ? Map.of() : orders.briefs(merchant, promised);
        return new KnownDays(legs.usual(merchant), briefs, calculator, clock.instant());
    }

    static Promised promised(UUID order, Promise promise) {
        return new Promised(order, promise.earliest(), promise.likely(), promise.latest(), promise.because());
    }

    static Place place(Address address) {
        return new Place(address.country(), Optional.of(address.postalCode()), Optional.of(address.region()));
    }
}
