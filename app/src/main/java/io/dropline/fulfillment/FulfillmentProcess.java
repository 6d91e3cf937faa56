package io.dropline.fulfillment;

import io.dropline.mailroom.Outbox;
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
import io.dropline.promise.SupplierLeg;
import io.dropline.purchasing.Answered;
import io.dropline.purchasing.PoDraft;
import io.dropline.purchasing.PurchaseOrders;
import io.dropline.purchasing.SupplierAnswer;
import io.dropline.routing.Decision;
import io.dropline.routing.Routing;
import io.dropline.shipping.ShipNotice;
import io.dropline.shipping.TrackingNews;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The business, read from top to bottom: 1 an order is placed, 2 it is routed and sent on, 3 the supplier answers, 4 parcels leave, 5 the customer
 * knows, 6 it ends. Every step takes a batch of one merchant and is one transaction; what leaves the house goes to the outbox in it.
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
    private final Outbox outbox;

    FulfillmentProcess(
            Orders orders,
            Routing routing,
            PurchaseOrders purchaseOrders,
            Promising promising,
            Parcels parcels,
            Cancellations cancellations,
            Telling telling,
            Alarms alarms,
            HousePolicies policies,
            Outbox outbox) {
        this.orders = orders;
        this.routing = routing;
        this.purchaseOrders = purchaseOrders;
        this.promising = promising;
        this.parcels = parcels;
        this.cancellations = cancellations;
        this.telling = telling;
        this.alarms = alarms;
        this.policies = policies;
        this.outbox = outbox;
    }

    // 1 ---- an order is placed, changed, paid or cancelled in the store
    // -------------------------------------------------

    /** Takes over what a store tells of orders; what nothing holds goes straight on. */
    @Override
    public void arrived(MerchantId merchant, List<StoreOrder> tellings) {
        List<Placed> placed = orders.place(merchant, tellings, policies.holds(merchant));
        Failpoint.reach("orders.stored");
        cancel(merchant, ids(placed, Placed.Kind.CANCELLED), "Store", "the order was cancelled in the store");
        route(
                merchant,
                placed.stream().filter(Placed::ready).map(Placed::orderId).toList());
    }

    /** A person wants an order to wait. */
    public void hold(MerchantId merchant, UUID order, String reason, String actor) {
        OrderBrief brief = orders.briefs(merchant, List.of(order)).get(order);
        if (brief != null && !brief.ended()) {
            orders.hold(merchant, order, brief.number(), new Hold(HoldPolicy.MANUAL, reason, null), actor);
        }
    }

    /** A person corrects where an order goes. False if it was sent on already, or has ended. */
    public boolean correctShipTo(MerchantId merchant, UUID order, Address to, String actor) {
        OrderBrief brief = orders.briefs(merchant, List.of(order)).get(order);
        if (brief == null || brief.ended() || brief.lines().values().stream().anyMatch(line -> line.allocated() > 0)) {
            return false;
        }
        if (orders.correctShipTo(merchant, order, to, actor)) {
            route(merchant, List.of(order));
        }
        return true;
    }

    /** A person ends one reason to wait. */
    public void release(MerchantId merchant, UUID order, HoldPolicy policy, String actor, String note) {
        if (orders.release(merchant, order, policy, actor, note)) {
            route(merchant, List.of(order));
        }
    }

    /** Orders whose time of grace is over go on; answers how many. */
    public int graceIsOver(MerchantId merchant, int most) {
        List<UUID> free = orders.releaseExpired(merchant, most);
        route(merchant, free);
        return free.size();
    }

    // 2 ---- it is routed and sent on
    // --------------------------------------------------------------------------------------

    /** Routes what of these orders is open and on no purchase order, and buys it. */
    public void route(MerchantId merchant, List<UUID> orderIds) {
        List<OrderToRoute> open = orders.toRoute(merchant, orderIds);
        if (open.isEmpty()) {
            return;
        }
        HoldRules rules = policies.holds(merchant);
        HousePolicies.VersionedRouting policy = policies.routing(merchant);
        List<Decision> go = new ArrayList<>();
        for (Decision decision :
                routing.decide(merchant, open, policy.policy(), policy.version(), promising.daysLate(merchant, open))) {
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
        Map<UUID, SupplierLeg> legs = promising.usualLegs(
                merchant,
                decisions.stream()
                        .flatMap(decision -> Routes.suppliers(decision).stream())
                        .distinct()
                        .toList());
        String slip = policies.packingSlipText(merchant);
        List<PoDraft> drafts = new ArrayList<>();
        List<Promised> promises = new ArrayList<>();
        for (Decision decision : decisions) {
            Promising.Made made = promising.make(decision.order().shipTo(), Routes.suppliers(decision), legs);
            promises.add(Promising.promised(decision.order().id(), made.whole()));
            drafts.addAll(Routes.drafts(decision, made.shipBy(), slip));
        }
        orders.promise(merchant, promises);
        telling.routed(merchant, decisions);
        purchaseOrders.issue(merchant, drafts);
        telling.beingPrepared(merchant, decisions, promises);
    }

    // 3 ---- the supplier answers
    // --------------------------------------------------------------------------------------------

    /** Takes suppliers' answers: refused units are routed anew, a later day revises the promise. */
    public void supplierAnswered(MerchantId merchant, List<SupplierAnswer> answers) {
        List<Answered> answered = purchaseOrders.answer(merchant, answers);
        alarms.answered(merchant, answered);
        route(
                merchant,
                answered.stream()
                        .filter(one -> !one.refused().isEmpty())
                        .map(Answered::orderId)
                        .distinct()
                        .toList());
        revisePromises(
                merchant, answered.stream().map(Answered::orderId).distinct().toList());
        cancellations.settle(
                merchant, answered.stream().map(Answered::orderId).distinct().toList());
    }

    /** A supplier asks something about a purchase order. */
    public void supplierAsked(MerchantId merchant, UUID purchaseOrder, String question, String by) {
        alarms.asked(merchant, purchaseOrder, question, by);
    }

    /** Suppliers whose answer is due are reminded, and somebody here is told; answers how many. */
    public int supplierIsSilent(MerchantId merchant, int most) {
        List<PurchaseOrders.View> silent = purchaseOrders.remindUnanswered(merchant, most);
        alarms.silent(merchant, silent);
        return silent.size();
    }

    // 4 ---- parcels leave
    // -----------------------------------------------------------------------------------------------------

    /** Takes ship notices; store, customer and carrier hear of every parcel. */
    public void parcelsAnnounced(MerchantId merchant, List<ShipNotice> notices) {
        parcels.announced(merchant, notices);
        List<UUID> of = notices.stream().map(ShipNotice::orderId).distinct().toList();
        revisePromises(merchant, of);
        cancellations.settle(merchant, of);
    }

    /** Goods that should have left and did not: somebody here is told, and the customer if it gets later; answers how many. */
    public int shipmentIsLate(MerchantId merchant, int most) {
        List<UUID> late = alarms.unshipped(merchant, most);
        revisePromises(merchant, late);
        return late.size();
    }

    // 5 ---- the customer knows
    // -----------------------------------------------------------------------------------------------

    /** Takes what carriers saw, in any order, late or again. */
    public void carriersReported(MerchantId merchant, List<TrackingNews> news, String source) {
        revisePromises(merchant, parcels.reported(merchant, news, source));
    }

    /** A person knows that a parcel arrived. */
    public void parcelDelivered(MerchantId merchant, UUID parcel, String by) {
        parcels.delivered(merchant, parcel, by);
    }

    private void revisePromises(MerchantId merchant, List<UUID> orderIds) {
        if (!orderIds.isEmpty()) {
            telling.delayed(merchant, promising.revise(merchant, orderIds));
        }
    }

    // 6 ---- it ends otherwise: cancelled by the store or the merchant
    // ------------------------------------------------------------

    /** Cancels orders: what is not with a supplier at once, the rest when the supplier agrees. */
    public void cancel(MerchantId merchant, List<UUID> orderIds, String actor, String reason) {
        if (!orderIds.isEmpty()) {
            cancellations.cancel(merchant, orderIds, actor, reason);
        }
    }

    /** Cancels one purchase order; the units come back to the order, which waits for a person. False if it is too late. */
    public boolean cancelPurchaseOrder(MerchantId merchant, UUID purchaseOrder, String actor, String reason) {
        return cancellations.cancelPurchaseOrder(merchant, purchaseOrder, actor, reason);
    }

    /** A supplier's answer to our request to cancel. */
    public void cancelAnswered(MerchantId merchant, UUID purchaseOrder, boolean accepted, String note, String by) {
        cancellations.answered(merchant, purchaseOrder, accepted, note, by);
    }

    /** A mail's end was unknown, and something proves that it arrived. */
    public void purchaseOrderSeen(MerchantId merchant, UUID purchaseOrder, String kind, String evidence) {
        outbox.evidence(merchant, List.of("po:" + purchaseOrder), kind, evidence);
    }

    private static List<UUID> ids(List<Placed> placed, Placed.Kind kind) {
        return placed.stream()
                .filter(one -> one.kind() == kind)
                .map(Placed::orderId)
                .toList();
    }
}
