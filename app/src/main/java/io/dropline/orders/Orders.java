package io.dropline.orders;

import io.dropline.platform.Address;
import io.dropline.platform.MerchantId;
import io.dropline.timeline.Timeline;
import io.dropline.timeline.TimelineEntry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The customer's orders. Every command takes a list and runs in its caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Orders {
    private final OrderStore orders;
    private final LifeStore lives;
    private final LineStore lines;
    private final RoutableStore routables;
    private final ShipToStore addresses;
    private final BriefStore briefs;
    private final Placing placing;
    private final Replacing replacing;
    private final Retelling retelling;
    private final Quantities quantities;
    private final Holding holding;
    private final BuriedOrders buried;
    private final Timeline timeline;
    private final Clock clock;

    Orders(
            OrderStore orders,
            LifeStore lives,
            LineStore lines,
            RoutableStore routables,
            ShipToStore addresses,
            BriefStore briefs,
            Placing placing,
            Replacing replacing,
            Retelling retelling,
            Quantities quantities,
            Holding holding,
            BuriedOrders buried,
            Timeline timeline,
            Clock clock) {
        this.orders = orders;
        this.lives = lives;
        this.lines = lines;
        this.routables = routables;
        this.addresses = addresses;
        this.briefs = briefs;
        this.placing = placing;
        this.replacing = replacing;
        this.retelling = retelling;
        this.quantities = quantities;
        this.holding = holding;
        this.buried = buried;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Takes over what stores tell: new orders are written, newer tellings applied, older and repeated ones left alone. */
    public List<Placed> place(MerchantId merchant, List<StoreOrder> tellings, HoldRules rules) {
        List<Placed> placed = new ArrayList<>();
        Map<UUID, Map<String, OrderStore.Known>> here = orders.lockKnown(merchant, tellings);
        newestByStore(buried.without(merchant, tellings, here)).forEach((store, newest) -> {
            Map<String, OrderStore.Known> known = here.getOrDefault(store, Map.of());
            List<StoreOrder> fresh = new ArrayList<>();
            List<Retelling.News> news = new ArrayList<>();
            newest.forEach((ref, order) -> {
                OrderStore.Known old = known.get(ref);
                if (old == null) {
                    fresh.add(order);
                } else if (order.updatedAt().isAfter(old.updatedAt()) || tellsRisk(order, old)) {
                    news.add(new Retelling.News(old, order.withRiskKnownBefore(old.risk())));
                } else {
                    placed.add(new Placed(old.id(), Placed.Kind.STALE, false));
                }
            });
            placed.addAll(placing.place(merchant, fresh, rules));
            placed.addAll(retelling.apply(merchant, news, rules));
        });
        return placed;
    }

    /** Places an order, whose original is locked, that brings a customer goods once more; answers its id. It goes on as any other. */
    public UUID replace(MerchantId merchant, Replacement wanted, String by) {
        return replacing.replace(merchant, wanted, by);
    }

    /**
     * Locks orders until the transaction ends. Whatever changes an order, its purchase orders or its parcels does so first: one step at a time sees
     * all of an order, and since purchase orders and parcels are locked after their orders, no two steps wait for each other.
     */
    public void lock(MerchantId merchant, List<UUID> ids) {
        if (!ids.isEmpty()) {
            orders.lock(merchant, ids);
        }
    }

    /** Holds an order; one that is closed or cancelled is left alone. */
    public void hold(MerchantId merchant, UUID order, String number, Hold hold, String actor) {
        holding.place(merchant, List.of(new HoldStore.Row(order, hold)), actor, Map.of(order, number));
        holding.settle(merchant, order);
    }

    /** Whether this policy holds the order at the moment. */
    public boolean held(MerchantId merchant, UUID order, HoldPolicy policy) {
        return holding.inForce(merchant, order).stream().anyMatch(hold -> hold.policy() == policy);
    }

    /** Releases one reason to wait. Answers whether nothing holds the order any more. */
    public boolean release(MerchantId merchant, UUID order, HoldPolicy policy, String actor, String note) {
        return holding.release(merchant, order, List.of(policy), actor, note);
    }

    /** Notes that orders are to be cancelled: whatever of them comes back is cancelled, and nothing more is bought. */
    public void cancelAsked(MerchantId merchant, List<UUID> ids) {
        lives.cancelAsked(merchant, ids, clock.instant());
        lines.cancelOpen(merchant, ids);
    }

    /** Those of the orders that are to be cancelled and have not ended. */
    public List<UUID> beingCancelled(MerchantId merchant, List<UUID> ids) {
        return ids.isEmpty() ? List.of() : lives.beingCancelled(merchant, ids);
    }

    /** Ends holds whose time is over; answers the orders that nothing holds any more. */
    public List<UUID> releaseExpired(MerchantId merchant, int most) {
        return holding.releaseExpired(merchant, most);
    }

    /** Those of the orders that are open and have something to route. Lines whose SKU became a kit meanwhile are taken apart first. */
    public List<OrderToRoute> toRoute(MerchantId merchant, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        RoutableStore.Routable routable = routables.toRoute(merchant, ids);
        List<RoutableStore.LateKit> late = routable.lateKits();
        if (late.isEmpty()) {
            return routable.orders();
        }
        Catalogued catalogue = orders.catalogued(
                merchant,
                late.stream().map(RoutableStore.LateKit::sku).distinct().toList());
        List<LineStore.Row> parts = new ArrayList<>();
        Map<UUID, Integer> added = new HashMap<>();
        for (RoutableStore.LateKit kit : late) {
            int before = added.getOrDefault(kit.orderId(), 0);
            List<LineStore.Row> some = KitLines.late(kit, catalogue, kit.lastLine() + before);
            parts.addAll(some);
            added.put(kit.orderId(), before + some.size());
        }
        if (parts.isEmpty()) {
            return routable.orders(); // the kit itself is not sold: nobody can supply it
        }
        lines.takeApart(merchant, parts);
        return routables.toRoute(merchant, ids).orders();
    }

    /** What of an order is on no purchase order yet, held or not, to ask what would become of it. Empty if nothing is. */
    public Optional<OrderToRoute> unbought(MerchantId merchant, UUID order) {
        return routables.unbought(merchant, order);
    }

    /** All of an order that was not cancelled, as if nothing of it were bought. Empty if that is nothing. */
    public Optional<OrderToRoute> whole(MerchantId merchant, UUID order) {
        return routables.whole(merchant, order);
    }

    /** Orders that wait for nothing and that nobody routed, locked. */
    public List<UUID> stranded(MerchantId merchant, int most) {
        return lives.stranded(merchant, most);
    }

    /** What is needed to speak of these orders, by id. */
    public Map<UUID, OrderBrief> briefs(MerchantId merchant, List<UUID> ids) {
        return ids.isEmpty() ? Map.of() : briefs.briefs(merchant, ids);
    }

    /** Makes promises, or revises them; earlier ones are kept. */
    public void promise(MerchantId merchant, List<Promised> promises) {
        briefs.promise(merchant, promises, clock.instant());
    }

    /** A person makes a promise: it stands until something later is known. */
    public void promiseByHand(MerchantId merchant, Promised promise) {
        briefs.promise(merchant, List.of(promise), clock.instant());
        briefs.madeByHand(merchant, promise.orderId());
    }

    /** Those among these whose promise in force was made by a person. */
    public Set<UUID> promisedByHand(MerchantId merchant, List<UUID> ids) {
        return briefs.promisedByHand(merchant, ids);
    }

    /** Moves units to purchase orders. */
    public void allocate(MerchantId merchant, List<Allocated> changes) {
        lines.allocate(merchant, changes);
    }

    /** Takes units back from purchase orders; those that nobody wants any more are cancelled. */
    public void takeBack(MerchantId merchant, List<Allocated> changes) {
        if (!changes.isEmpty()) {
            lines.comeBack(merchant, changes);
            List<UUID> ids = changes.stream().map(Allocated::orderId).distinct().toList();
            quantities.reductionsDone(merchant, lines.asWanted(merchant, ids));
            retelling.lateAddressesTaken(merchant, addresses.takeWaiting(merchant, ids));
        }
    }

    /** Cancels units that are on no purchase order; of a kit, those of its parts. More than there are is not possible, and is left. */
    public void cancelUnits(MerchantId merchant, List<Allocated> units) {
        if (!units.isEmpty()) {
            lines.cancelUnits(merchant, units);
        }
    }

    /** Ends orders: nothing of them is left to do. Answers those that had not ended before. */
    public List<UUID> close(MerchantId merchant, List<UUID> ids) {
        return ids.isEmpty() ? List.of() : holding.end(merchant, ids, "CLOSED", "The order is closed");
    }

    /** Ends orders as cancelled. Answers those that had not ended before. */
    public List<UUID> cancelled(MerchantId merchant, List<UUID> ids) {
        return ids.isEmpty() ? List.of() : holding.end(merchant, ids, "CANCELLED", "The order is cancelled");
    }

    /** Corrects where an order goes; judged anew. Answers whether nothing holds it any more. */
    public boolean correctShipTo(MerchantId merchant, UUID order, Address to, String actor) {
        addresses.corrected(merchant, order, to);
        timeline.add(List.of(new TimelineEntry(
                merchant,
                order,
                clock.instant(),
                "order.changed",
                actor,
                "Ship-to address corrected: " + String.join(", ", to.label()) + ".")));
        return holding.release(merchant, order, List.of(HoldPolicy.ADDRESS), actor, "address corrected");
    }

    /** Some tellings of one moment say more than others: webhooks know nothing of the risk, what is read afterwards does. */
    private static boolean tellsRisk(StoreOrder order, OrderStore.Known old) {
        return order.updatedAt().equals(old.updatedAt()) && order.risk() != Risk.UNKNOWN && order.risk() != old.risk();
    }

    private static Map<UUID, Map<String, StoreOrder>> newestByStore(List<StoreOrder> tellings) {
        Map<UUID, Map<String, StoreOrder>> newest = new LinkedHashMap<>();
        for (StoreOrder order : tellings) {
            newest.computeIfAbsent(order.storeId(), unused -> new LinkedHashMap<>())
                    .merge(
                            order.storeRef(),
                            order,
                            (left, right) -> right.updatedAt().isAfter(left.updatedAt()) ? right : left);
        }
        return newest;
    }
}
