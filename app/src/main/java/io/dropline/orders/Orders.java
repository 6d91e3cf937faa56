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
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The customer's orders. Every command takes a list and runs in its caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Orders {
    private final OrderStore orders;
    private final LineStore lines;
    private final BriefStore briefs;
    private final Placing placing;
    private final Retelling retelling;
    private final Holding holding;
    private final Timeline timeline;
    private final Clock clock;

    Orders(
            OrderStore orders,
            LineStore lines,
            BriefStore briefs,
            Placing placing,
            Retelling retelling,
            Holding holding,
            Timeline timeline,
            Clock clock) {
        this.orders = orders;
        this.lines = lines;
        this.briefs = briefs;
        this.placing = placing;
        this.retelling = retelling;
        this.holding = holding;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Takes over what stores tell: new orders are written, newer tellings applied, older and repeated ones left alone. */
    public List<Placed> place(MerchantId merchant, List<StoreOrder> tellings, HoldRules rules) {
        List<Placed> placed = new ArrayList<>();
        newestByStore(tellings).forEach((store, newest) -> {
            Map<String, OrderStore.Known> known = orders.lockKnown(merchant, store, List.copyOf(newest.keySet()));
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

    /** Holds an order; one that is closed or cancelled is left alone. */
    public void hold(MerchantId merchant, UUID order, String number, Hold hold, String actor) {
        holding.place(merchant, List.of(new HoldStore.Row(order, hold)), actor, Map.of(order, number));
        holding.settle(merchant, order);
    }

    /** Releases one reason to wait. Answers whether nothing holds the order any more. */
    public boolean release(MerchantId merchant, UUID order, HoldPolicy policy, String actor, String note) {
        return holding.release(merchant, order, List.of(policy), actor, note);
    }

    /** Those of the orders that this policy holds at the moment. */
    public List<UUID> onHoldFor(MerchantId merchant, List<UUID> ids, HoldPolicy policy) {
        return holding.onHoldFor(merchant, ids, policy);
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
        LineStore.Routable routable = lines.toRoute(merchant, ids);
        List<LineStore.LateKit> late = routable.lateKits();
        if (late.isEmpty()) {
            return routable.orders();
        }
        Catalogued catalogue = orders.catalogued(
                merchant, late.stream().map(LineStore.LateKit::sku).distinct().toList());
        List<LineStore.Row> parts = new ArrayList<>();
        Map<UUID, Integer> added = new HashMap<>();
        for (LineStore.LateKit kit : late) {
            int before = added.getOrDefault(kit.orderId(), 0);
            List<LineStore.Row> some = KitLines.late(kit, catalogue, kit.lastLine() + before);
            parts.addAll(some);
            added.put(kit.orderId(), before + some.size());
        }
        if (parts.isEmpty()) {
            return routable.orders(); // the kit itself is not sold: nobody can supply it
        }
        lines.takeApart(merchant, parts);
        return lines.toRoute(merchant, ids).orders();
    }

    /** Waits for whoever else counts the complete kits of these orders, and keeps others out until the transaction ends. */
    public void lockKits(MerchantId merchant, List<UUID> ids) {
        lines.lockKits(merchant, ids);
    }

    /** What is needed to speak of these orders, by id. */
    public Map<UUID, OrderBrief> briefs(MerchantId merchant, List<UUID> ids) {
        return ids.isEmpty() ? Map.of() : briefs.briefs(merchant, ids);
    }

    /** Makes promises, or revises them; earlier ones are kept. */
    public void promise(MerchantId merchant, List<Promised> promises) {
        briefs.promise(merchant, promises, clock.instant());
    }

    /** Moves units to or back from purchase orders. */
    public void allocate(MerchantId merchant, List<Allocated> changes) {
        lines.allocate(merchant, changes);
    }

    /** Cancels whatever is on no purchase order. */
    public void cancelOpenUnits(MerchantId merchant, List<UUID> ids) {
        lines.cancelOpen(merchant, ids);
    }

    /** Ends orders: nothing of them is left to do. */
    public void close(MerchantId merchant, List<UUID> ids) {
        if (!ids.isEmpty()) {
            orders.live(merchant, ids, "CLOSED", null, clock.instant());
        }
    }

    /** Ends orders as cancelled. */
    public void cancelled(MerchantId merchant, List<UUID> ids) {
        if (!ids.isEmpty()) {
            orders.live(merchant, ids, "CANCELLED", null, clock.instant());
        }
    }

    /** Corrects where an order goes; judged anew. Answers whether nothing holds it any more. */
    public boolean correctShipTo(MerchantId merchant, UUID order, Address to, String actor) {
        orders.shipTo(merchant, order, to);
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
