package io.dropline.fulfillment;

import io.dropline.orders.Hold;
import io.dropline.orders.HoldPolicy;
import io.dropline.orders.OrderBrief;
import io.dropline.orders.Orders;
import io.dropline.platform.MerchantId;
import io.dropline.purchasing.CancelResult;
import io.dropline.purchasing.PoState;
import io.dropline.purchasing.PurchaseOrders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Cancelling an order: what is not with a supplier ends at once; the rest when its supplier agrees, or not at all. */
@Component
class Cancellations {
    private final Orders orders;
    private final PurchaseOrders purchaseOrders;
    private final Telling telling;
    private final Alarms alarms;
    private final List<UnitsBack> followers;

    Cancellations(
            Orders orders, PurchaseOrders purchaseOrders, Telling telling, Alarms alarms, List<UnitsBack> followers) {
        this.orders = orders;
        this.purchaseOrders = purchaseOrders;
        this.telling = telling;
        this.alarms = alarms;
        this.followers = followers;
    }

    /** False if all of them have ended. */
    boolean cancel(MerchantId merchant, List<UUID> orderIds, String actor, String reason) {
        Map<UUID, OrderBrief> briefs = orders.briefs(merchant, orderIds);
        orders.cancelAsked(merchant, orderIds);
        purchaseOrders.cancelOfOrders(merchant, orderIds, actor, reason);
        briefs.values().stream()
                .filter(order -> !order.ended())
                .forEach(order -> orders.hold(
                        merchant,
                        order.id(),
                        order.number(),
                        new Hold(HoldPolicy.CANCELLING, "Being cancelled: " + reason, null),
                        actor));
        settle(merchant, orderIds);
        return briefs.values().stream().anyMatch(order -> !order.ended());
    }

    boolean cancelPurchaseOrder(MerchantId merchant, UUID purchaseOrder, String actor, String reason) {
        return purchaseOrders
                .cancel(merchant, purchaseOrder, actor, reason)
                .map(result -> {
                    OrderBrief order =
                            orders.briefs(merchant, List.of(result.orderId())).get(result.orderId());
                    if (order != null) {
                        orders.hold(
                                merchant,
                                order.id(),
                                order.number(),
                                new Hold(
                                        HoldPolicy.MANUAL,
                                        "A purchase order was cancelled; release to route its units again",
                                        null),
                                actor);
                    }
                    alarms.over(merchant, List.of(result.orderId()));
                    unitsBack(merchant, List.of(result.orderId()));
                    return true;
                })
                .orElse(false);
    }

    /** Answers the orders whose units may have come back. */
    List<UUID> answered(MerchantId merchant, UUID purchaseOrder, boolean accepted, String note, String by) {
        List<UUID> of = new ArrayList<>();
        purchaseOrders
                .cancelAnswered(merchant, purchaseOrder, accepted, note, by)
                .ifPresent(result -> {
                    if (result.kind() == CancelResult.Kind.REFUSED) {
                        alarms.cancelRefused(merchant, result, by, note);
                    }
                    of.add(result.orderId());
                });
        settle(merchant, of);
        return of;
    }

    /**
     * Looks at orders that are being cancelled: one with nothing left at any supplier and nothing shipped is cancelled; one of which something
     * was shipped after all goes on with that.
     */
    void settle(MerchantId merchant, List<UUID> orderIds) {
        alarms.over(merchant, orderIds);
        unitsBack(merchant, orderIds);
        List<UUID> cancelling = orders.beingCancelled(merchant, orderIds);
        if (cancelling.isEmpty()) {
            return;
        }
        Map<UUID, List<PurchaseOrders.View>> pos = new HashMap<>();
        purchaseOrders
                .lockOfOrders(merchant, cancelling)
                .values()
                .forEach(po -> pos.computeIfAbsent(po.orderId(), unused -> new ArrayList<>())
                        .add(po));
        List<UUID> over = new ArrayList<>();
        for (UUID order : cancelling) {
            List<PurchaseOrders.View> of = pos.getOrDefault(order, List.of());
            boolean waiting = of.stream().anyMatch(po -> po.state() == PoState.CANCEL_REQUESTED);
            boolean comes = of.stream()
                    .anyMatch(po -> po.state().live() || po.state() == PoState.SHIPPED || po.state() == PoState.CLOSED);
            if (waiting) {
                continue;
            }
            if (comes) {
                orders.release(
                        merchant, order, HoldPolicy.CANCELLING, "Dropline", "the supplier could not cancel all of it");
            } else {
                over.add(order);
            }
        }
        List<UUID> cancelled = orders.cancelled(merchant, over);
        telling.cancelled(merchant, orders.briefs(merchant, cancelled));
    }

    /** Units may have come back, or have left: whoever waits for them looks before anything is routed anew. */
    void unitsBack(MerchantId merchant, List<UUID> orderIds) {
        if (!orderIds.isEmpty()) {
            followers.forEach(one -> nothingLeft(merchant, one.cameBack(merchant, orderIds)));
        }
    }

    /** Orders of which every unit was cancelled have ended. */
    void nothingLeft(MerchantId merchant, List<UUID> orderIds) {
        if (orderIds.isEmpty()) {
            return;
        }
        List<UUID> empty = orders.briefs(merchant, orderIds).values().stream()
                .filter(order -> !order.ended())
                .filter(order -> order.lines().values().stream().noneMatch(line -> line.wanted() > 0))
                .map(OrderBrief::id)
                .toList();
        telling.nothingLeft(merchant, orders.cancelled(merchant, empty));
    }
}
