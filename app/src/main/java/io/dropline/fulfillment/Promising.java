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
import io.dropline.routing.DaysLate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the customer's promise when an order is sent on, and revises it when news changes it. */
@Component
class Promising {
    /** What was promised for an order, and by when each supplier must ship for it. */
    record Made(Promise whole, Map<UUID, LocalDate> shipBy) {}

    /**
     * The legs of a batch of orders, of which nothing is known yet.
     *
     * @param leadDays of goods that do not take their supplier's usual time
     */
    record Legs(Map<UUID, SupplierLeg> usual, Map<Offer.Key, Integer> leadDays) {
        private SupplierLeg of(UUID supplier, List<Offer.Key> bought) {
            return Objects.requireNonNull(usual.get(supplier))
                    .carrying(bought.stream()
                            .filter(one -> one.supplierId().equals(supplier))
                            .map(leadDays::get)
                            .map(days -> days == null ? OptionalInt.empty() : OptionalInt.of(days))
                            .toList());
        }
    }

    /** A revised promise that is later than what the customer was told. */
    record Later(OrderBrief order, LocalDate told, Promise now) {}

    private final LegStore legs;
    private final Catalog catalog;
    private final Orders orders;
    private final PromiseCalculator calculator = new PromiseCalculator(TransitEstimates.byDistance());
    private final Clock clock;

    Promising(LegStore legs, Catalog catalog, Orders orders, Clock clock) {
        this.legs = legs;
        this.catalog = catalog;
        this.orders = orders;
        this.clock = clock;
    }

    /** What a promise for any of these goods needs to know. */
    Legs legs(MerchantId merchant, List<Offer.Key> bought) {
        List<UUID> suppliers =
                bought.stream().map(Offer.Key::supplierId).distinct().toList();
        return new Legs(legs.usual(merchant, suppliers), catalog.leadDays(merchant, bought));
    }

    /** The promise for an order whose goods are bought of these suppliers now. */
    Made make(Address shipTo, List<Offer.Key> bought, Legs known) {
        Instant now = clock.instant();
        List<UUID> suppliers =
                bought.stream().map(Offer.Key::supplierId).distinct().toList();
        List<SupplierLeg> used =
                suppliers.stream().map(supplier -> known.of(supplier, bought)).toList();
        PromiseQuestion question = new PromiseQuestion(now, now, place(shipTo), used);
        List<Promise> promises = calculator.legs(question);
        Map<UUID, LocalDate> shipBy = new LinkedHashMap<>();
        for (int i = 0; i < suppliers.size(); i++) {
            shipBy.put(suppliers.get(i), promises.get(i).shipBy());
        }
        return new Made(PromiseCalculator.whole(question, promises), shipBy);
    }

    /** Works the promises of these orders out anew; stores those that changed and answers those that became later. */
    List<Later> revise(MerchantId merchant, List<UUID> orderIds) {
        Map<UUID, List<LegStore.UnderWay>> underWay = legs.underWay(merchant, orderIds);
        List<Promised> changed = new ArrayList<>();
        List<Later> later = new ArrayList<>();
        orders.briefs(merchant, orderIds).forEach((id, order) -> {
            List<LegStore.UnderWay> of = underWay.getOrDefault(id, List.of());
            LocalDate told = order.latest();
            if (of.isEmpty() || told == null || order.ended()) {
                return;
            }
            Promise now = now(order, of);
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
    private Promise now(OrderBrief order, List<LegStore.UnderWay> underWay) {
        Place to = place(order.shipTo());
        Instant now = clock.instant();
        List<Promise> promises = underWay.stream()
                .map(one -> calculator.promise(new PromiseQuestion(one.issuedAt(), now, to, List.of(one.leg()))))
                .toList();
        List<SupplierLeg> legs = underWay.stream().map(LegStore.UnderWay::leg).toList();
        return PromiseCalculator.whole(new PromiseQuestion(order.placedAt(), now, to, legs), promises);
    }

    /** How late each supplier's likely delivery would be for orders of which a part was promised before. */
    DaysLate daysLate(MerchantId merchant, List<OrderToRoute> open) {
        List<UUID> promised = open.stream()
                .filter(OrderToRoute::promisedBefore)
                .map(OrderToRoute::id)
                .toList();
        if (promised.isEmpty()) {
            return DaysLate.NONE;
        }
        Map<UUID, OrderBrief> briefs = orders.briefs(merchant, promised);
        Map<UUID, SupplierLeg> usual = legs.usual(merchant);
        Instant now = clock.instant();
        return (order, supplierId) -> {
            OrderBrief brief = briefs.get(order.id());
            SupplierLeg leg = usual.get(supplierId);
            LocalDate told = brief == null ? null : brief.latest();
            if (told == null || leg == null) {
                return 0;
            }
            Promise promise = calculator.promise(new PromiseQuestion(now, now, place(order.shipTo()), List.of(leg)));
            return (int) Math.max(0, ChronoUnit.DAYS.between(told, promise.likely()));
        };
    }

    static Promised promised(UUID order, Promise promise) {
        return new Promised(order, promise.earliest(), promise.likely(), promise.latest(), promise.because());
    }

    private static Place place(Address address) {
        return new Place(address.country(), Optional.of(address.postalCode()), Optional.of(address.region()));
    }
}
