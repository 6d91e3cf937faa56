package io.dropline.fulfillment;

import io.dropline.orders.Hold;
import io.dropline.orders.HoldPolicy;
import io.dropline.orders.HoldRules;
import io.dropline.orders.OrderBrief;
import io.dropline.orders.OrderToRoute;
import io.dropline.orders.Orders;
import io.dropline.orders.OrdersFromStore;
import io.dropline.orders.Placed;
import io.dropline.orders.Promised;
import io.dropline.orders.StoreOrder;
import io.dropline.platform.Address;
import io.dropline.platform.Failpoint;
import io.dropline.platform.MerchantId;
import io.dropline.purchasing.Answered;
import io.dropline.purchasing.PoDraft;
import io.dropline.purchasing.PurchaseOrders;
import io.dropline.purchasing.SupplierAnswer;
import io.dropline.routing.Decision;
import io.dropline.routing.Routing;
import io.dropline.shipping.Announced;
import io.dropline.shipping.ShipNotice;
import io.dropline.shipping.TrackingNews;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The business, read from top to bottom: 1 an order is placed, 2 it is routed and sent on, 3 the supplier answers, 4 parcels leave, 5 the customer
 * knows, 6 it ends. Every step takes a batch of one merchant and is one transaction; what leaves the house goes to the outbox in it. A step locks
 * its orders before anything else, so that it sees all that steps before it did to them.
 */
@Component
@Transactional
public class FulfillmentProcess implements OrdersFromStore {
    private final Orders orders;
    private final Routing routing;
    private final PurchaseOrders purchaseOrders;
    private final Promising promising;
    private final Parcels parcels;
    private final Cancellations cancellations;
    private final Telling telling;
    private final Alarms alarms;
    private final HousePolicies policies;

    FulfillmentProcess(
            Orders orders,
            Routing routing,
            PurchaseOrders purchaseOrders,
            Promising promising,
            Parcels parcels,
            Cancellations cancellations,
            Telling telling,
            Alarms alarms,
            HousePolicies policies) {
        this.orders = orders;
        this.routing = routing;
        this.purchaseOrders = purchaseOrders;
        this.promising = promising;
        this.parcels = parcels;
        this.cancellations = cancellations;
        this.telling = telling;
        this.alarms = alarms;
        this.policies = policies;
    }

    // 1 ---- an order is placed, changed, paid or cancelled in the store

    /** Takes over what a store tells of orders; what nothing holds goes straight on. */
    @Override
    public void arrived(MerchantId merchant, List<StoreOrder> tellings) {
        List<Placed> placed = orders.place(merchant, tellings, policies.holds(merchant));
        Failpoint.reach("orders.stored");
        cancel(
                merchant,
                ids(placed, one -> one.kind() == Placed.Kind.CANCELLED),
                "Store",
                "the order was cancelled in the store");
        routeOpen(merchant, ids(placed, Placed::ready));
    }

    /** A person wants an order to wait. False if it has ended. */
    public boolean hold(MerchantId merchant, UUID order, String reason, String actor) {
        orders.lock(merchant, List.of(order));
        OrderBrief brief = orders.briefs(merchant, List.of(order)).get(order);
        if (brief == null || brief.ended()) {
            return false;
        }
        orders.hold(merchant, order, brief.number(), new Hold(HoldPolicy.MANUAL, reason, null), actor);
        return true;
    }

    /** A person corrects where an order goes. False if it was sent on already, or has ended. */
    public boolean correctShipTo(MerchantId merchant, UUID order, Address to, String actor) {
        orders.lock(merchant, List.of(order));
        OrderBrief brief = orders.briefs(merchant, List.of(order)).get(order);
        if (brief == null || brief.ended() || brief.lines().values().stream().anyMatch(line -> line.allocated() > 0)) {
            return false;
        }
        if (orders.correctShipTo(merchant, order, to, actor)) {
            routeOpen(merchant, List.of(order));
        }
        return true;
    }

    /** A person ends one reason to wait. False if it held nothing. */
    public boolean release(MerchantId merchant, UUID order, HoldPolicy policy, String actor, String note) {
        orders.lock(merchant, List.of(order));
        boolean held = orders.held(merchant, order, policy);
        if (held && orders.release(merchant, order, policy, actor, note)) {
            routeOpen(merchant, List.of(order));
        }
        return held;
    }

    /** Orders whose time of grace is over go on; answers how many. */
    public int graceIsOver(MerchantId merchant, int most) {
        List<UUID> free = orders.releaseExpired(merchant, most);
        routeOpen(merchant, free);
        return free.size();
    }

    /** Orders that nothing holds and that nobody routed go on; answers how many. */
    public int strandedGoOn(MerchantId merchant, int most) {
        List<UUID> stranded = orders.stranded(merchant, most);
        routeOpen(merchant, stranded);
        return stranded.size();
    }

    // 2 ---- it is routed and sent on

    /** Routes what of these orders is open and on no purchase order, and buys it. */
    public void route(MerchantId merchant, List<UUID> orderIds) {
        orders.lock(merchant, orderIds);
        routeOpen(merchant, orderIds);
    }

    private void routeOpen(MerchantId merchant, List<UUID> orderIds) {
        List<OrderToRoute> open = orders.toRoute(merchant, orderIds);
        if (open.isEmpty()) {
            return;
        }
        HoldRules rules = policies.holds(merchant);
        List<Decision> go = new ArrayList<>();
        for (Decision decision :
                routing.decide(merchant, open, policies.routing(merchant)::of, promising.days(merchant, open))) {
            Optional<Hold> hold = Routes.hold(decision, rules);
            hold.ifPresent(reason -> orders.hold(
                    merchant, decision.order().id(), decision.order().number(), reason, "Dropline"));
            if (hold.isEmpty()) {
                go.add(decision);
            }
        }
        buy(merchant, go);
    }

    private void buy(MerchantId merchant, List<Decision> decisions) {
        Promising.Legs legs = promising.legs(
                merchant,
                decisions.stream()
                        .flatMap(decision -> Routes.bought(decision).stream())
                        .distinct()
                        .toList());
        String slip = policies.packingSlipText(merchant);
        List<PoDraft> drafts = new ArrayList<>();
        List<Promised> promises = new ArrayList<>();
        for (Decision decision : decisions) {
            Promising.Made made = promising.make(decision.order().shipTo(), Routes.bought(decision), legs);
            if (decision.firstTime()) {
                promises.add(Promising.promised(decision.order().id(), made.whole()));
            }
            drafts.addAll(Routes.drafts(decision, made.shipBy(), slip));
        }
        orders.promise(merchant, promises);
        telling.routed(merchant, decisions);
        purchaseOrders.issue(merchant, drafts);
        telling.beingPrepared(merchant, promises);
        revisePromises(
                merchant,
                decisions.stream()
                        .filter(decision -> !decision.firstTime())
                        .map(decision -> decision.order().id())
                        .toList());
    }

    // 3 ---- the supplier answers

    /** Takes suppliers' answers, and says what became of each: refused units are routed anew, a later day revises the promise. */
    public List<Answered> supplierAnswered(MerchantId merchant, List<SupplierAnswer> answers) {
        lockOrdersOf(
                merchant, answers.stream().map(SupplierAnswer::purchaseOrderId).toList());
        List<Answered> answered = purchaseOrders.answer(merchant, answers);
        alarms.answered(merchant, answered);
        List<UUID> of = answered.stream().map(Answered::orderId).distinct().toList();
        cancellations.unitsBack(merchant, of);
        routeOpen(merchant, of);
        revisePromises(merchant, of);
        cancellations.settle(merchant, of);
        parcels.closeEnded(merchant, of);
        return answered;
    }

    /** A supplier asks something about a purchase order. */
    public void supplierAsked(MerchantId merchant, UUID purchaseOrder, String question, String by) {
        alarms.asked(merchant, purchaseOrder, question, by);
    }

    /** Suppliers whose answer is due are reminded, and somebody here is told; answers how many. */
    public int supplierIsSilent(MerchantId merchant, int most) {
        PurchaseOrders.Unanswered due = purchaseOrders.remindUnanswered(merchant, most);
        alarms.silent(merchant, due.reminded());
        alarms.undelivered(merchant, due.undelivered());
        return due.reminded().size() + due.undelivered().size();
    }

    // 4 ---- parcels leave

    /** Takes ship notices, and says what became of each that was possible; store, customer and carrier hear of every parcel. */
    public List<Announced> parcelsAnnounced(MerchantId merchant, List<ShipNotice> notices) {
        List<UUID> of = notices.stream().map(ShipNotice::orderId).distinct().toList();
        orders.lock(merchant, of);
        List<Announced> announced = parcels.announced(merchant, notices);
        revisePromises(merchant, of);
        cancellations.settle(merchant, of);
        return announced;
    }

    /** Goods that should have left and did not: their suppliers are reminded, somebody here is told, and the customer if it gets later; answers of how many orders. */
    public int shipmentIsLate(MerchantId merchant, int most) {
        List<UUID> of = purchaseOrders.ordersWithOverdue(merchant, most);
        orders.lock(merchant, of);
        alarms.late(merchant, purchaseOrders.tellOfOverdue(merchant, of));
        revisePromises(merchant, of);
        return of.size();
    }

    // 5 ---- the customer knows

    /** Takes what carriers saw, in any order, late or again. */
    public void carriersReported(MerchantId merchant, List<TrackingNews> news, String source) {
        orders.lock(merchant, parcels.ordersOf(merchant, news));
        revisePromises(merchant, parcels.reported(merchant, news, source));
    }

    /** A person knows on which day a parcel arrived. False if that is no news. */
    public boolean parcelDelivered(MerchantId merchant, UUID parcel, LocalDate on, String by) {
        orders.lock(merchant, parcels.orderOf(merchant, parcel));
        return parcels.delivered(merchant, parcel, on, by);
    }

    private void revisePromises(MerchantId merchant, List<UUID> orderIds) {
        if (!orderIds.isEmpty()) {
            telling.delayed(merchant, promising.revise(merchant, orderIds));
        }
    }

    // 6 ---- it ends otherwise: cancelled by the store or the merchant

    /** Cancels orders: what is not with a supplier at once, the rest when the supplier agrees. False if all have ended. */
    public boolean cancel(MerchantId merchant, List<UUID> orderIds, String actor, String reason) {
        orders.lock(merchant, orderIds);
        return !orderIds.isEmpty() && cancellations.cancel(merchant, orderIds, actor, reason);
    }

    /** Cancels one purchase order; the units come back to the order, which waits for a person. False if it is too late. */
    public boolean cancelPurchaseOrder(MerchantId merchant, UUID purchaseOrder, String actor, String reason) {
        lockOrdersOf(merchant, List.of(purchaseOrder));
        return cancellations.cancelPurchaseOrder(merchant, purchaseOrder, actor, reason);
    }

    /** A supplier's answer to our request to cancel; units that come back are routed anew, unless something holds the order. False if none was open. */
    public boolean cancelAnswered(MerchantId merchant, UUID purchaseOrder, boolean accepted, String note, String by) {
        lockOrdersOf(merchant, List.of(purchaseOrder));
        List<UUID> of = cancellations.answered(merchant, purchaseOrder, accepted, note, by);
        routeOpen(merchant, of);
        parcels.closeEnded(merchant, of);
        return !of.isEmpty();
    }

    /** Suppliers who do not answer a request to cancel are asked again, and somebody here is told; answers how many. */
    public int cancellationIsUnanswered(MerchantId merchant, int most) {
        List<PurchaseOrders.View> silent = purchaseOrders.remindCancelUnanswered(merchant, most);
        alarms.cancelUnanswered(merchant, silent);
        return silent.size();
    }

    private void lockOrdersOf(MerchantId merchant, List<UUID> purchaseOrderIds) {
        orders.lock(merchant, purchaseOrders.ordersOf(merchant, purchaseOrderIds));
    }

    private static List<UUID> ids(List<Placed> placed, Predicate<Placed> which) {
        return placed.stream().filter(which).map(Placed::orderId).toList();
    }
}
